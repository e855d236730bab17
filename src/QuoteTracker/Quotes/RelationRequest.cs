using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>How one quote stands to another, to add or to replace one by.</summary>
/// <param name="From" example="mustafa-3">Id or key of the quote that relates.</param>
/// <param name="Kind" example="elaborates">How.</param>
/// <param name="To" example="mustafa-3-lead">Id or key of the quote related to, another one.</param>
/// <param name="Key" example="mustafa-3-elaborates">Stable key. Left out: one is made.</param>
public sealed record RelationRequest(string From, RelationKind Kind, string To, string? Key = null);

internal sealed class RelationRequestRules : AbstractValidator<RelationRequest>
{
    public RelationRequestRules()
    {
        RuleFor(r => r.Key).IsKey();
        RuleFor(r => r.To).NotEqual(r => r.From).WithMessage("A quote can't relate to itself.").WithState(_ => "The id or key of another quote.");
    }
}

/// <summary>How one quote stands to another.</summary>
/// <param name="Id" example="3">Stays the same for good.</param>
/// <param name="Key" example="mustafa-3-elaborates">Stable key in references.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
/// <param name="From">The quote that relates.</param>
/// <param name="Kind">How.</param>
/// <param name="To">The quote related to.</param>
/// <param name="Inverse" example="elaboratedBy">The word for the other side: how the second stands to the first.</param>
public sealed record RelationResponse(long Id, string Key, int Version, RelatedEnd From, RelationKind Kind, RelatedEnd To, string Inverse) : IVersioned;

/// <summary>A quote at one end of a relation.</summary>
/// <param name="Quote" example="12">Its id.</param>
/// <param name="Key" example="mustafa-3">Its key.</param>
/// <param name="Text">Its words.</param>
/// <param name="Language" example="en">The language of those words.</param>
public sealed record RelatedEnd(long Quote, string Key, string Text, string Language);

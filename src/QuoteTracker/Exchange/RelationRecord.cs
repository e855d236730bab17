using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>How one quote stands to another, in the exchange format.</summary>
/// <param name="From">Key of the quote that relates.</param>
/// <param name="Kind">How.</param>
/// <param name="To">Key of the quote related to, another one.</param>
/// <param name="Key">Stable key.</param>
internal sealed record RelationRecord(string From, RelationKind Kind, string To, string Key);

internal sealed class RelationRecordRules : AbstractValidator<RelationRecord>
{
    public RelationRecordRules()
    {
        RuleFor(r => r.Key).IsKey();
        RuleFor(r => r.To).NotEqual(r => r.From).WithMessage("A quote can't relate to itself.").WithState(_ => "The key of another quote.");
    }
}

using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>A record whose words must go, by law.</summary>
/// <param name="Type" example="quote">What kind of record: person, organization, group, source, quote or review. What roles a person held goes with the person, relations with their quotes.</param>
/// <param name="Record" example="desk-1">Its id or key.</param>
/// <param name="Because" example="Order of a court, file 12/2026">Why, 1 to 500 characters. It stays in the history and is told to whoever asks for the record: it must not repeat the words.</param>
public sealed record PurgeRequest(string Type, string Record, string Because);

internal sealed class PurgeRequestRules : AbstractValidator<PurgeRequest>
{
    internal static readonly string[] Types = [.. Purging.Kinds.Select(Words.Of)];

    public PurgeRequestRules()
    {
        RuleFor(r => r.Type).Must(Types.Contains).WithMessage("Records of this kind are not purged by themselves.").WithState(_ => $"{string.Join(", ", Types)}. Memberships go with their person, relations with their quotes.");
        RuleFor(r => r.Record).IsLine(200);
        RuleFor(r => r.Because).IsLine(500);
    }
}

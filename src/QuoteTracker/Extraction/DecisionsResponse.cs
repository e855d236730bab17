using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>What was made of decisions, all of it at once.</summary>
/// <param name="Decisions">One for each, in the order of the request.</param>
/// <param name="Speakers">Slugs of the speakers that were added.</param>
/// <param name="Relations">Keys of the relations that were added.</param>
public sealed record DecisionsResponse(IReadOnlyList<MadeOfDraft> Decisions, IReadOnlyList<string> Speakers, IReadOnlyList<string> Relations);

/// <summary>What was made of one draft.</summary>
/// <param name="Decision" example="accepted">What was decided.</param>
/// <param name="Quote" example="mustafa-3">Key of the quote that was made; null where the draft became none.</param>
/// <param name="Id" example="39">Its id; null where the draft became none.</param>
public sealed record MadeOfDraft(DraftVerdict Decision, string? Quote, long? Id);

/// <summary>A decision as it is kept.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Snapshot" example="1">Id of the text that the draft was read in.</param>
/// <param name="Decision" example="corrected">What was decided.</param>
/// <param name="Draft">The draft as it was read.</param>
/// <param name="Quote" example="mustafa-3">Key of the quote that was made, even where it is gone by now; null where the draft became none.</param>
/// <param name="Changes">The fields in which the quote differs from the draft, by JSON pointers into the quote; empty where none does.</param>
/// <param name="Reason">Why, in the words of whoever decided; null when nobody said.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By" example="admin">Name of the key that decided.</param>
public sealed record DecisionResponse(
    long Id, string Snapshot, DraftVerdict Decision, ExtractedDraft Draft, string? Quote, IReadOnlyList<DraftChange> Changes, string? Reason, DateTimeOffset At, string By)
{
    internal static DecisionResponse Of(DraftDecision decision) => new(
        decision.Id, $"{decision.SnapshotId}", decision.Verdict, JsonSerializer.Deserialize<ExtractedDraft>(decision.Draft, JsonShape.Exchange)!, decision.QuoteKey,
        JsonSerializer.Deserialize<List<DraftChange>>(decision.Changes, JsonShape.Exchange)!, decision.Reason, decision.At, decision.By);

    /// <summary>How a decision is kept: the draft as read, and what was changed in it.</summary>
    internal static (string Draft, string Changes) Kept(ExtractedDraft draft, DecidedQuote? read, DecidedQuote? made)
    {
        var changes = read is null || made is null ? [] : FieldDiff.Of(Node(read), Node(made with { Key = null, Occurrences = null })).ConvertAll(DraftChange.Of);
        return (JsonSerializer.Serialize(draft with { Decision = null, Entered = null }, JsonShape.Exchange), JsonSerializer.Serialize(changes, JsonShape.Exchange));
    }

    private static JsonNode Node(DecidedQuote quote) => JsonSerializer.SerializeToNode(quote, JsonShape.Exchange)!;
}

/// <summary>A field in which a quote differs from its draft.</summary>
/// <param name="Pointer" example="/speakers/0/speaker">JSON pointer into the quote.</param>
/// <param name="Before">What the draft says; null where it says nothing.</param>
/// <param name="After">What the quote says; null where it says nothing.</param>
public sealed record DraftChange(string Pointer, JsonNode? Before = null, JsonNode? After = null)
{
    /// <summary>The field of the quote that it is in.</summary>
    internal string Field => Pointer.Split('/')[1];

    internal static DraftChange Of(FieldChange change) => new(change.Pointer, change.Before, change.After);
}

using System.Text.Json.Nodes;
using QuoteTracker.History;
using QuoteTracker.Store.History;

namespace QuoteTracker.Changes;

/// <summary>One change of one record.</summary>
/// <param name="Revision" example="101">Its number among all changes, and the cursor that asks for what came after it.</param>
/// <param name="Operation" example="101">Number of the first change of the same call: a merge changes many records at once.</param>
/// <param name="Type" example="quote">What kind of record.</param>
/// <param name="Id" example="17">The record's id.</param>
/// <param name="Key" example="mustafa-3">The record's key or slug.</param>
/// <param name="Version" example="2">The record's version from then on.</param>
/// <param name="Action">What was done.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By" example="admin">Name of the key that did it, or of the verb at the command line.</param>
/// <param name="Reason">Why, in the editor's words; null when nobody said.</param>
/// <param name="Into">For a merge: id of the speaker that took this one in. Else null.</param>
/// <param name="Changed">JSON pointers to the fields of the state that differ; null where the record was not there before or is gone after.</param>
/// <param name="Address" example="/api/v1/quotes/17/versions/2">Where the record is as it was at this version, for good; with what it was before: <c>/diff</c>.</param>
public sealed record Change(
    long Revision, long Operation, RecordKind Type, long Id, string Key, int Version, RevisionAction Action, DateTimeOffset At, string By, string? Reason,
    long? Into, IReadOnlyList<string>? Changed, string Address)
{
    internal static Change Of(Revised r) => new(
        r.Number, r.Operation, r.Kind, r.RecordId, r.Key, r.Version, r.Action, r.At, r.By, r.Reason, r.Into,
        r is { Before: { } before, After: { } after } ? FieldDiff.Pointers(JsonNode.Parse(before)!, JsonNode.Parse(after)!) : null,
        $"/api/v1/{RecordPaths.Of(r.Kind)}/{r.RecordId}/versions/{r.Version}");
}

/// <summary>Changes in their order.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Next" example="101">The <c>after</c> of the next call, also where nothing was found.</param>
/// <param name="HasMore" example="false">Whether there were later changes already: then call again at once.</param>
/// <param name="Newest" example="101">Number of the newest change there was, of whatever kind.</param>
public sealed record ChangesResponse(IReadOnlyList<Change> Items, long Next, bool HasMore, long Newest);

using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>One version of a record, in short.</summary>
/// <param name="Version" example="2">1 when the record was added; each change counts one up.</param>
/// <param name="Revision" example="101">Number of the change among all changes of all records.</param>
/// <param name="Action">What was done.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By" example="admin">Name of the key that did it, or of the verb at the command line.</param>
/// <param name="Reason">Why, in the editor's words; null when nobody said.</param>
/// <param name="Sha256">SHA-256 of the state, hexadecimal; null where the record is gone at this version.</param>
public sealed record VersionSummary(int Version, long Revision, RevisionAction Action, DateTimeOffset At, string By, string? Reason, string? Sha256)
{
    internal static VersionSummary Of(Revision r) =>
        new(r.Version, r.Number, r.Action, r.At, r.By, r.Reason, r.StateHash is null ? null : Convert.ToHexStringLower(r.StateHash));
}

/// <summary>A record as it was at a version. This answer never changes.</summary>
/// <param name="Type" example="quote">What kind of record.</param>
/// <param name="Id" example="13">The record's id.</param>
/// <param name="Key" example="mustafa-1">The record's key or slug.</param>
/// <param name="Version">Which version, by whom, when and why.</param>
/// <param name="State">All that was on record, as the body of a PUT that would make it so; null where the record is gone at this version.</param>
public sealed record RecordVersion(RecordKind Type, long Id, string Key, VersionSummary Version, JsonNode? State);

/// <summary>What differs between two versions of a record.</summary>
/// <param name="From" example="1">The earlier one asked for.</param>
/// <param name="To" example="2">The later one asked for.</param>
/// <param name="Changes">Field by field; empty where both are alike.</param>
public sealed record VersionDiff(int From, int To, IReadOnlyList<FieldChange> Changes);

/// <summary>A field that differs.</summary>
/// <param name="Pointer" example="/text">JSON pointer into the state.</param>
/// <param name="Before">What stood there; absent where nothing did.</param>
/// <param name="After">What stands there; absent where nothing does.</param>
/// <param name="Words">Word by word, where both are text; else absent.</param>
public sealed record FieldChange(
    string Pointer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonNode? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonNode? After,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Text.WordEdit>? Words);

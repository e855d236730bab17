using System.Text.Json.Serialization;

namespace QuoteTracker.Reconciliation;

/// <summary>The answer to one query.</summary>
/// <param name="Result">Best first.</param>
public sealed record ReconciliationResult(IReadOnlyList<SpeakerCandidate> Result);

/// <summary>Somebody who may be meant.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Description">Who or what this is; absent when nobody wrote it.</param>
/// <param name="Type">One type.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Match">Whether it is sure.</param>
/// <param name="Features">What the score is made of.</param>
public sealed record SpeakerCandidate(
    string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description,
    IReadOnlyList<SpeakerType> Type, double Score, bool Match, IReadOnlyList<Feature> Features);

/// <summary>A part of a score.</summary>
/// <param name="Id">Which.</param>
/// <param name="Value">A number or a boolean.</param>
public sealed record Feature(string Id, object Value);

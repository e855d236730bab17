using System.Text.Json.Nodes;
using QuoteTracker.Quotes;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Extraction;

/// <summary>What a person decided on drafts of one text.</summary>
/// <param name="Snapshot" example="1">Id of the text that they were read in.</param>
/// <param name="Decisions">1 to 500.</param>
public sealed record DecisionsRequest(string Snapshot, IReadOnlyList<DecisionRequest> Decisions);

/// <summary>A decision on a draft.</summary>
/// <param name="Draft">The draft as it was read.</param>
/// <param name="Decision" example="accepted">What was decided; <c>withdrawn</c> takes back what was decided before.</param>
/// <param name="Quote">The quote that it becomes. Left out for a draft accepted as it is; only with an accepted or corrected one.</param>
/// <param name="Elaborates">What leads to these words: the number of another decision in this list, from 0, or the key of a quote. Left out: nothing.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
public sealed record DecisionRequest(ExtractedDraft Draft, DraftVerdict Decision, DecidedQuote? Quote = null, JsonNode? Elaborates = null, string? Reason = null)
{
    internal bool BecomesQuote => Decision is DraftVerdict.Accepted or DraftVerdict.Corrected;
}

/// <summary>The quote that a draft becomes: as one to add, but that speakers may be new, and that it stands where the draft does when it doesn't say otherwise.</summary>
/// <param name="Text" example="We are not the ones deteriorating relations with America.">The words, without the quotation marks around them, 1 to 10,000 characters.</param>
/// <param name="Kind" example="direct">How the words stand in the source.</param>
/// <param name="Language" example="en">BCP 47 tag of the language of these words.</param>
/// <param name="Speakers">Who said it, 1 to 20, in the source's order.</param>
/// <param name="Key" example="mustafa-3">Stable key in references. Left out: one is made.</param>
/// <param name="SpokenIn" example="az">The language they were spoken in where it differs.</param>
/// <param name="SpokenInBasis" example="inferred">How that is known. Left out: stated.</param>
/// <param name="SaidOn" example="2024-10">The day it was said, EDTF. Left out when not known.</param>
/// <param name="DateBasis" example="inferred">How the day is known. Left out: stated.</param>
/// <param name="LeadIn" example="According to Mustafa, the situation is not dependent on Azerbaijan:">The source's words that lead in, at most 2,000 characters.</param>
/// <param name="Addressee" example="turan">Id or slug of whoever it was said to. Null when not known.</param>
/// <param name="Topics">Slugs, at most 20.</param>
/// <param name="Status">Whether it is shown.</param>
/// <param name="Occurrences">Where it stands. Left out: where the draft does, each part a place, with the draft's chain.</param>
public sealed record DecidedQuote(
    string Text,
    QuoteKind Kind,
    string Language,
    IReadOnlyList<DecidedSpeaker> Speakers,
    string? Key = null,
    string? SpokenIn = null,
    DateBasis? SpokenInBasis = null,
    string? SaidOn = null,
    DateBasis? DateBasis = null,
    string? LeadIn = null,
    string? Addressee = null,
    IReadOnlyList<string>? Topics = null,
    QuoteStatus Status = QuoteStatus.Published,
    IReadOnlyList<OccurrenceRequest>? Occurrences = null);

/// <summary>One speaker of a quote: on record, or new.</summary>
/// <param name="Speaker" example="fazil-mustafa">Id or slug of a person, an organization or a group on record.</param>
/// <param name="New">A speaker who is added with the quote. Named alike in several decisions it is one.</param>
/// <param name="RoleAsStated" example="MP">The role as the source states it. Left out when it states none.</param>
/// <param name="Capacity" example="milli-majlis">Id or slug of the organization spoken for.</param>
public sealed record DecidedSpeaker(string? Speaker = null, ProposedSpeaker? New = null, string? RoleAsStated = null, string? Capacity = null);

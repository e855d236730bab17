namespace QuoteTracker.Client;

/// <summary>A quote, with the evidence for it.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Key">Stable key in references.</param>
/// <param name="Version">Goes up by one with every change; <c>/quotes/{id}/versions/{n}</c> is its permalink.</param>
/// <param name="Text">The words, without the quotation marks around them. For a silence, the source's sentence that tells of it.</param>
/// <param name="Kind">How the words stand in the source: only those of <c>direct</c> and <c>partial</c> quotes are the speaker's.</param>
/// <param name="Language">BCP 47 tag of the language of these words.</param>
/// <param name="SpokenIn">The language they were spoken in where it differs. Null: the same, or not known.</param>
/// <param name="SpokenInBasis">How that is known; null without it.</param>
/// <param name="IsRendering">Whether these words render another language: then they are not the very words that were spoken.</param>
/// <param name="SaidOn">The day it was said, EDTF; null when not known.</param>
/// <param name="DateBasis">How the day is known; null without one.</param>
/// <param name="LeadIn">The source's words that lead in; null when there are none.</param>
/// <param name="Addressee">To whom it was said; null when not known.</param>
/// <param name="Topics">Slugs.</param>
/// <param name="Status">Whether it stands; <c>retracted</c> was taken back.</param>
/// <param name="Flags">What must be told beside the words: <c>retracted</c>, <c>denied</c>, <c>corrected</c> (by another quote: see relations), <c>translation</c>, <c>alteredAtSource</c>, <c>goneFromSource</c>, <c>ambiguousAtSource</c> (a source was captured again: see occurrences).</param>
/// <param name="Speakers">Who said it, in the source's order.</param>
/// <param name="Occurrences">Where it is written down.</param>
/// <param name="Unsourced">True when it has no occurrence: nobody can check it.</param>
/// <param name="IndependentOrigins">How many distinct starts its source chains have: reprints of one agency count once. 0 without an occurrence.</param>
/// <param name="Relations">How it stands to other quotes, both ways.</param>
/// <param name="Reviews">Verdicts on it by organizations.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record QuoteResponse(
    long Id, string Key, int Version, string Text, QuoteKind Kind, string Language, string? SpokenIn, DateBasis? SpokenInBasis, bool IsRendering,
    string? SaidOn, DateBasis? DateBasis, string? LeadIn, SpeakerSummary? Addressee, IReadOnlyList<string> Topics, QuoteStatus Status,
    IReadOnlyList<string> Flags, IReadOnlyList<QuoteSpeaker> Speakers, IReadOnlyList<OccurrenceResponse> Occurrences, bool Unsourced,
    int IndependentOrigins, IReadOnlyList<RelatedQuote> Relations, IReadOnlyList<ReviewSummary> Reviews, DateTimeOffset AddedAt);

/// <summary>One speaker of a quote.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="RoleAsStated">The role as the source states it; null when it states none.</param>
/// <param name="Capacity">The organization spoken for; null when not known.</param>
/// <param name="RoleOnDay">The roles on record for the day it was said, the sure ones first. Empty where the day or the roles are not known.</param>
/// <param name="Flags"><c>roleDiffers</c>: the source states another role than the one surely held. <c>rolesOverlap</c>: several were surely held. <c>noRoleOnDay</c>: no membership on record covers the day.</param>
public sealed record QuoteSpeaker(
    SpeakerSummary Speaker, string? RoleAsStated, SpeakerSummary? Capacity, IReadOnlyList<RoleThen> RoleOnDay, IReadOnlyList<string> Flags);

/// <summary>A role that a speaker held, or may have held, on the day of the quote.</summary>
/// <param name="Membership">Id of the membership that says so.</param>
/// <param name="Key">Its key.</param>
/// <param name="Role">As what.</param>
/// <param name="Organization">Where.</param>
/// <param name="Certainty"><c>held</c>, <c>possible</c> (as far as the dates are known) or <c>undated</c>.</param>
public sealed record RoleThen(long Membership, string Key, string Role, SpeakerSummary Organization, string Certainty);

/// <summary>Another quote, and how this one stands to it.</summary>
/// <param name="Kind">How this quote stands to the other: <c>elaborates</c>, or <c>elaboratedBy</c> from the other side, and so for all kinds.</param>
/// <param name="Direction">Which of the two the relation is told of: <c>to</c> the other quote, or <c>from</c> it.</param>
/// <param name="Relation">The relation's id.</param>
/// <param name="Quote">The other quote's id.</param>
/// <param name="Key">The other quote's key.</param>
/// <param name="Text">The other quote's words.</param>
/// <param name="Language">The language of those words.</param>
/// <param name="Status">The other quote's status.</param>
public sealed record RelatedQuote(
    string Kind, string Direction, long Relation, long Quote, string Key, string Text, string Language, QuoteStatus Status);

/// <summary>A review of the quote in short.</summary>
/// <param name="Id">The review's id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Claim">What was reviewed, in the reviewer's words.</param>
/// <param name="Rating">The verdict, in the reviewer's word.</param>
/// <param name="Reviewer">Who reviewed.</param>
/// <param name="Url">Where the review is.</param>
/// <param name="ReviewedOn">EDTF; null when not known.</param>
public sealed record ReviewSummary(long Id, string Key, string Claim, string Rating, SpeakerSummary Reviewer, string Url, string? ReviewedOn);

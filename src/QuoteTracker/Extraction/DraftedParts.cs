using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>Who speaks, as the article says, and who that is here.</summary>
/// <param name="Mention" example="The MP">The words beside the cue.</param>
/// <param name="Start" example="3561">Where they begin.</param>
/// <param name="End" example="3567">Where they end, exclusive.</param>
/// <param name="Kind" example="person">What it is, as far as the words tell.</param>
/// <param name="Name" example="Fazil Mustafa">The fullest name that the article gives whoever is meant; of a group its words; null where it gives none.</param>
/// <param name="Resolved" example="fazil-mustafa">Slug of the one speaker here who has that name; null where nobody has it, or several may be meant.</param>
/// <param name="Candidates">Slugs of those who may be meant, where it is not sure who. Empty where it is, and where nobody may.</param>
/// <param name="Proposed">A new speaker, where nobody here may be meant; null where somebody may, and where the article gives no name.</param>
/// <param name="Role" example="MP">The role as the article states it; null where it states none.</param>
/// <param name="Count" example="60">Of a group, how many; null where the article gives no number.</param>
/// <param name="CountQualifier" example="nearly">How exact the number is; null without one.</param>
/// <param name="Because" example="nearest person with that role, two sentences before">Why whoever is named is meant.</param>
public sealed record DraftedSpeaker(
    string Mention, int Start, int End, DraftSpeakerKind Kind, string? Name = null, string? Resolved = null, IReadOnlyList<string>? Candidates = null,
    ProposedSpeaker? Proposed = null, string? Role = null, int? Count = null, CountQualifier? CountQualifier = null, string? Because = null);

/// <summary>A speaker who is not here yet.</summary>
/// <param name="Type" example="person">What it is.</param>
/// <param name="Name" example="Jane Roe">The name to show, 1 to 300 characters.</param>
/// <param name="Description" example="nearly 60 U.S. Congressmen">Of a group, as the article describes it. Left out: the name.</param>
/// <param name="Count" example="60">Of a group, how many. Left out where the article gives no number.</param>
/// <param name="CountQualifier" example="nearly">How the count is meant. With a count only; left out: exactly.</param>
public sealed record ProposedSpeaker(DraftSpeakerKind Type, string Name, string? Description = null, int? Count = null, CountQualifier? CountQualifier = null);

/// <summary>Whom it was said to.</summary>
/// <param name="Text" example="Turan news agency">As printed.</param>
/// <param name="Start" example="2120">Where that begins.</param>
/// <param name="End" example="2137">Where it ends, exclusive.</param>
/// <param name="Resolved" example="turan">Slug of the one speaker here who has that name; null where nobody or more than one has it.</param>
/// <param name="Because" example="Named beside “told” as whoever listened.">Why whoever is named there.</param>
public sealed record DraftedAddressee(string Text, int Start, int End, string? Resolved = null, string? Because = null);

/// <summary>When it was said.</summary>
/// <param name="On" example="2024-10-03">EDTF.</param>
/// <param name="Basis" example="inferred"><c>stated</c>: the article gives it whole. <c>inferred</c>: a part of it was taken from the day of publication.</param>
/// <param name="Text" example="On October 3">The article's words for it.</param>
/// <param name="Start" example="1240">Where they begin.</param>
/// <param name="End" example="1252">Where they end, exclusive.</param>
/// <param name="Because" example="The year is that of publication (2024-10).">Why that day.</param>
public sealed record DraftedDay(string On, DateBasis Basis, string Text, int Start, int End, string? Because = null);

/// <summary>One step on the way of the words to the article.</summary>
/// <param name="Through">Who had them, or what they stand in.</param>
/// <param name="Cue">The words that say so.</param>
/// <param name="Resolved" example="turan">Slug of the one speaker here who has that name; null where nobody or more than one has it.</param>
/// <param name="IsOutlet">Whether it is somebody who passes words on, not a document or a place of publication.</param>
/// <param name="Because" example="An outlet is whom it was said to.">Why it is a step of these words.</param>
public sealed record DraftedChainStep(WordsInText Through, WordsInText Cue, string? Resolved = null, bool IsOutlet = false, string? Because = null);

/// <summary>What was decided on a draft before.</summary>
/// <param name="Decision" example="accepted">What.</param>
/// <param name="Quote" example="mustafa-3">Key of the quote that was made; null where the draft became none.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By" example="admin">Name of the key that decided.</param>
public sealed record DecisionOnDraft(DraftVerdict Decision, string? Quote, DateTimeOffset At, string By)
{
    internal static DecisionOnDraft Of(DraftDecision decision) => new(decision.Verdict, decision.QuoteKey, decision.At, decision.By);
}

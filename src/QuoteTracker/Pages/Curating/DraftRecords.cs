using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Pages.Curating;

// As the contract has them; the API's own take their place.
#pragma warning disable CS1591
public sealed record ExtractionResponse(string? Snapshot, string Language, IReadOnlyList<DraftResponse> Drafts, IReadOnlyList<HeadlineResponse> Headline, string? By);

public sealed record DraftResponse(
    DraftKind Kind, string Text, IReadOnlyList<DraftPart> Parts, Words? Cue, DraftSpeakerResponse? Speaker, DraftAddressee? Addressee, DraftDayResponse? Day,
    IReadOnlyList<DraftLinkResponse> Chain, Words? Lead, int? LeadIn, bool InHeadline, double Confidence, string Because, DraftDecisionResponse? Decision, string? Entered);

public sealed record DraftPart(int Start, int End);

public sealed record DraftSpeakerResponse(
    string Mention, int Start, int End, DraftSpeakerKind Kind, string? Name, string? Resolved, IReadOnlyList<string> Candidates, ProposedSpeaker? Proposed,
    string? Role, int? Count, string? CountQualifier, string Because);

public sealed record ProposedSpeaker(string Type, string Name, string? Description, int? Count, string? CountQualifier);

public sealed record DraftAddressee(string Text, int Start, int End, string? Resolved);

public sealed record DraftDayResponse(string On, string Basis, string Text, int Start, int End);

public sealed record DraftLinkResponse(Words Through, Words Cue, string? Resolved, bool IsOutlet);

public sealed record DraftDecisionResponse(string Decision, string? Quote, DateTimeOffset At, string By);

public sealed record HeadlineResponse(string Text, int Start, int End, HeadlineFinding Finding, int? Draft, string? Speaker, string Because);

public sealed record DecisionsResponse(IReadOnlyList<DecisionResponse> Decisions);

public sealed record DecisionResponse(string Decision, string? Quote);

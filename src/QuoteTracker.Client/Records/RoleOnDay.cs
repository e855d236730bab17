namespace QuoteTracker.Client;

/// <summary>A role as of a day.</summary>
/// <param name="Membership">The membership.</param>
/// <param name="Certainty"><c>held</c>: its dates cover the day. <c>possible</c>: they may, as far as they are known. <c>undated</c>: it has none.</param>
public sealed record RoleOnDay(MembershipResponse Membership, string Certainty);

/// <summary>A role held in an organization.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Key">Stable key in the exchange format.</param>
/// <param name="Person">Who.</param>
/// <param name="Organization">Where.</param>
/// <param name="Role">As what.</param>
/// <param name="StartDate">EDTF; null when not known.</param>
/// <param name="EndDate">EDTF; null when not known, or still held.</param>
/// <param name="Source">Key of the source that says so; null when none was given.</param>
/// <param name="AlsoCalled">Other words for the role, as sources use them.</param>
/// <param name="Version">Goes up by one with every change.</param>
public sealed record MembershipResponse(
    long Id, string Key, SpeakerSummary Person, SpeakerSummary Organization, string Role, string? StartDate, string? EndDate, string? Source,
    IReadOnlyList<string> AlsoCalled, int Version);

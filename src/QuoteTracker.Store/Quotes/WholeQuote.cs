using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>A quote with all that is told of it, read at one moment. Fields as in <see cref="Quote"/>.</summary>
public sealed record WholeQuote(
    long Id, string Key, string Text, QuoteKind Kind, string Language, string? SpokenIn, DateBasis? SpokenInBasis,
    string? SaidOn, DateBasis? DateBasis, string? LeadIn, NamedSpeaker? Addressee, IReadOnlyList<string> Topics, QuoteStatus Status,
    DateTimeOffset AddedAt, int Version)
{
    /// <summary>Who said it, in the source's order.</summary>
    public List<SpokenBy> Speakers { get; } = [];

    /// <summary>Where it stands, in order.</summary>
    public List<StandsIn> Places { get; } = [];

    /// <summary>How it stands to others: first those it relates to, then those that relate to it.</summary>
    public List<RelatedTo> Relations { get; } = [];

    /// <summary>Roles that its speakers ever held, in the order of the speakers and of the days.</summary>
    public List<HeldRole> Roles { get; } = [];

    /// <summary>Reviews of it, oldest first.</summary>
    public List<ReviewedAs> Reviews { get; } = [];
}

/// <summary>A speaker in short; the type is <c>person</c>, <c>organization</c> or <c>group</c>.</summary>
public sealed record NamedSpeaker(long Id, string Slug, string Name, string Type);

/// <summary>One speaker of a quote, see <see cref="Attribution"/>.</summary>
public sealed record SpokenBy(NamedSpeaker Speaker, string? RoleAsStated, NamedSpeaker? Capacity);

/// <summary>One place of a quote, see <see cref="Occurrence"/>.</summary>
public sealed record StandsIn(
    int Place, long SourceId, string SourceKey, string SourceTitle, string? SourceUrl, long? PublisherId, long SnapshotId, string Exact, string Prefix, string Suffix,
    int Start, int End, AnchorState Anchor, bool InHeadline, string? AttributedTo)
{
    /// <summary>How the words came there, the first who had them first.</summary>
    public List<CameThrough> Chain { get; } = [];

    /// <summary>Where they stand in the newest capture; null where this is the newest.</summary>
    public FoundLater? Latest { get; set; }
}

/// <summary>One step of a source chain, see <see cref="ChainLink"/>: a speaker or a source.</summary>
public sealed record CameThrough(NamedSpeaker? Speaker, NamedSource? Source, string? Cue);

/// <summary>A source in short.</summary>
public sealed record NamedSource(long Id, string Key, string Title, string? Url, long? PublisherId);

/// <summary>A later anchor, see <see cref="LaterAnchor"/>.</summary>
public sealed record FoundLater(long SnapshotId, DateTimeOffset CapturedAt, AnchorState State, double Score, int? Start, int? End, string? Words);

/// <summary>A relation of a quote; <paramref name="Outward"/> where it is the one that relates. Status and language are the other quote's.</summary>
public sealed record RelatedTo(long Id, RelationKind Kind, bool Outward, long QuoteId, string Key, string Text, QuoteStatus Status, string Language);

/// <summary>A membership of one of the speakers, see <see cref="Speakers.Membership"/>.</summary>
public sealed record HeldRole(long PersonId, long Id, string Key, string Role, IReadOnlyList<string> AlsoCalled, string? StartDate, string? EndDate, NamedSpeaker Organization);

/// <summary>A review of the quote, see <see cref="Reviews.Review"/>.</summary>
public sealed record ReviewedAs(long Id, string Key, string Claim, string Rating, string Url, string? ReviewedOn, NamedSpeaker Reviewer);

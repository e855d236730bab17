using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>A quote with all that is told of it, read at one moment. Fields as in <see cref="Quote"/>.</summary>
public sealed record WholeQuote(
    long Id, string Key, string Text, QuoteKind Kind, string Language, string? SpokenIn, DateBasis? SpokenInBasis,
    string? SaidOn, DateBasis? DateBasis, string? LeadIn, NamedSpeaker? Addressee, IReadOnlyList<string> Topics, QuoteStatus Status, DateTimeOffset AddedAt)
{
    /// <summary>Who said it, in the source's order.</summary>
    public List<SpokenBy> Speakers { get; } = [];

    /// <summary>Where it stands, in order.</summary>
    public List<StandsIn> Places { get; } = [];

    /// <summary>How it stands to others: first those it relates to, then those that relate to it.</summary>
    public List<RelatedTo> Relations { get; } = [];
}

/// <summary>A speaker in short; the type is <c>person</c>, <c>organization</c> or <c>group</c>.</summary>
public sealed record NamedSpeaker(long Id, string Slug, string Name, string Type);

/// <summary>One speaker of a quote, see <see cref="Attribution"/>.</summary>
public sealed record SpokenBy(NamedSpeaker Speaker, string? RoleAsStated, NamedSpeaker? Capacity);

/// <summary>One place of a quote, see <see cref="Occurrence"/>.</summary>
public sealed record StandsIn(
    long SourceId, string SourceKey, string SourceTitle, string? SourceUrl, long SnapshotId, string Exact, string Prefix, string Suffix,
    int Start, int End, AnchorState Anchor, bool InHeadline, string? AttributedTo);

/// <summary>A relation of a quote; <paramref name="Outward"/> where it is the one that relates.</summary>
public sealed record RelatedTo(RelationKind Kind, bool Outward, long QuoteId, string Key, string Text);

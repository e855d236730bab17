using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>Where a quote stands in a snapshot, by both W3C selectors.</summary>
public sealed class Occurrence
{
    /// <summary>The quote's id.</summary>
    public long QuoteId { get; init; }

    /// <summary>Place among the quote's occurrences, from 0.</summary>
    public int Place { get; init; }

    /// <summary>The source's id: the one that <see cref="SnapshotId"/> belongs to.</summary>
    public long SourceId { get; init; }

    /// <inheritdoc cref="SourceId"/>
    public Source? Source { get; init; }

    /// <summary>The text that the offsets count in.</summary>
    public long SnapshotId { get; init; }

    /// <inheritdoc cref="SnapshotId"/>
    public Snapshot? Snapshot { get; init; }

    /// <summary>The words as they stand there (TextQuoteSelector).</summary>
    public required string Exact { get; init; }

    /// <summary>Text just before; may be empty.</summary>
    public required string Prefix { get; init; }

    /// <summary>Text just after; may be empty.</summary>
    public required string Suffix { get; init; }

    /// <summary>Offset of the first UTF-16 unit (TextPositionSelector).</summary>
    public int Start { get; init; }

    /// <summary>Offset after the last UTF-16 unit.</summary>
    public int End { get; init; }

    /// <summary>How sure the place is.</summary>
    public AnchorState Anchor { get; init; }

    /// <summary>Whether it stands in a headline.</summary>
    public bool InHeadline { get; init; }

    /// <summary>To whom this place gives the words, as printed, where that is not the quote's speaker; else null.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>How the words came here, from the first who had them to the last before this source. Empty: the source had them itself.</summary>
    public List<ChainLink> Chain { get; init; } = [];

    /// <summary>Where the words were found in later captures of the source, oldest first.</summary>
    public List<LaterAnchor> Later { get; init; } = [];
}

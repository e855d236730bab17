using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>The key of a stretch of a captured text: which snapshot, and where in its text the stretch begins.</summary>
public static class PassageRow
{
    // A text has at most 2,000,000 units; this holds 134 million.
    private const int StartBits = 27;

    /// <summary>The snapshot's id.</summary>
    public static long SnapshotOf(long row) => row >> StartBits;

    /// <summary>Offset of its first word in the text, in UTF-16 units.</summary>
    public static int StartOf(long row) => (int)(row & ((1L << StartBits) - 1));

    /// <summary>All rows that a snapshot may have.</summary>
    internal static RowRange Of(long snapshot) => new(snapshot << StartBits, (snapshot + 1) << StartBits);

    /// <summary>The rows of a snapshot.</summary>
    internal static IEnumerable<WordRow> Of(Snapshot snapshot) => Passages.Of(snapshot.Text).Select(words =>
        new WordRow((snapshot.Id << StartBits) + words[0].Start, string.Join(' ', words.Select(word => IndexToken.Of(word.Folded)))));
}

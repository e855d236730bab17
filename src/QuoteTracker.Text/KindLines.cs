namespace QuoteTracker.Text;

/// <summary>The lines of a list of words by kind, as the data files of languages have them.</summary>
internal static class KindLines
{
    /// <summary>A line a kind, <c>say: said, told</c>. What comes after <c>#</c> is for people; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line has no kind.</exception>
    internal static IEnumerable<(string Kind, string Words)> Read(IEnumerable<string> lines) =>
        from line in lines
        let told = line.Split('#')[0].Trim()
        where told.Length > 0
        select told.Split(':', 2) is [var kind, var words] ? (kind.Trim(), words) : throw new FormatException($"This line has no kind: {told}");
}

using System.Text.RegularExpressions;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Tells which of an article's first paragraphs are its headline and the lines under it.</summary>
internal static partial class Headline
{
    private const int Longest = 250;
    private const int MostLines = 3;
    private const int ShortLine = 120;

    /// <summary>How many paragraphs at the beginning are.</summary>
    public static int Lines(Article article, IReadOnlyList<TextSpan> paragraphs)
    {
        for (var i = 0; i < Math.Min(MostLines, paragraphs.Count - 1); i++)
        {
            var line = article.Text.Substring(paragraphs[i].Start, paragraphs[i].Length);
            if (!(i == 0 && (IsTitle(line, article.Title) || IsShort(line))) && !IsHeadline(line))
                return i;
        }

        return Math.Min(MostLines, Math.Max(0, paragraphs.Count - 1));
    }

    [GeneratedRegex(@"\p{Ll}{3}[.!?] ", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    private static bool IsTitle(string line, string? title) => title is not null && Folding.FoldName(line) == Folding.FoldName(title);

    // "“We hid nothing”, says mayor": a first line without a full stop.
    private static bool IsShort(string line) => line.Length < ShortLine && !".,;:!?…”\"»".Contains(line[^1], StringComparison.Ordinal) && !SentenceEnd().IsMatch(line);

    // No full stop at its end, and no verb's small letters all along: most of its longer words have capitals, or it is all in marks.
    private static bool IsHeadline(string line)
    {
        if (line.Length > Longest || line[^1] is '.' or ',' or ';' || (line.Length > 2 && line[^1] is '”' or '"' or '»' && line[^2] == '.' && char.IsLower(line[^3])) || SentenceEnd().IsMatch(line))
            return false;
        var words = line.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimStart('“', '"', '«', '„', '‘', '\'', '(')).Where(word => word.Length > 3).ToList();
        return words.Count > 0 && words.Count(word => char.IsUpper(word[0]) || char.IsDigit(word[0])) >= words.Count * 0.6;
    }
}

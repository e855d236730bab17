using System.Text.RegularExpressions;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Speech in a transcript: <c>BELL: What did you see</c>, in marks or without.</summary>
internal static partial class Transcripts
{
    /// <summary>Its lines: who is named, and the words; a paragraph that goes on without a name belongs to the one before.</summary>
    public static List<(Words Caller, List<TextSpan> Parts)> In(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var lines = new List<(Words Caller, List<TextSpan> Parts)>();
        var number = 0;
        foreach (var paragraph in paragraphs)
        {
            number++;
            var (start, end) = (paragraph.Start, paragraph.Start + paragraph.Length);
            var begins = Caller().Match(text, start, paragraph.Length);
            if (begins.Success)
            {
                var name = begins.Groups["name"];
                lines.Add((Words.Of(text, name.Index, name.Index + name.Length), []));
                start = begins.Index + begins.Length;
            }
            else if (lines.Count == 0 || !Repeats(text, start) || Aside().IsMatch(text.AsSpan(start, Math.Min(8, end - start))) || lines[^1].Parts.Count == 0 || !Touches(text, lines[^1].Parts[^1], start))
            {
                continue;
            }

            Put(lines[^1].Parts, text, start, end);
        }

        lines.RemoveAll(line => line.Parts.Count == 0);

        // One line alone may be a headline's label: "EXCLUSIVE: …".
        return lines.Count > 1 ? lines : [];
    }

    // A paragraph of the same speaker begins with the mark again.
    private static bool Repeats(string text, int start) => text[start] is '"' or '“' or '«' or '„';

    private static bool Touches(string text, TextSpan before, int start) => text.AsSpan(before.Start + before.Length, start - before.Start - before.Length).IsWhiteSpace();

    private static void Put(List<TextSpan> parts, string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“' or '«'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '”' or '»'))
            end--;
        if (end > start)
            parts.Add(new TextSpan(start, end - start));
    }

    // A name in capitals at the beginning of a line, three letters at least.
    [GeneratedRegex(@"\G[""“«„]?(?<name>\p{Lu}[\p{Lu}'’.\-]{1,20}(?: \p{Lu}[\p{Lu}'’.\-]{1,20}){0,3}):[ \u00a0]", RegexOptions.CultureInvariant)]
    private static partial Regex Caller();

    // "(CROSSTALK.)"
    [GeneratedRegex(@"^[""“]?[(\[]", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}

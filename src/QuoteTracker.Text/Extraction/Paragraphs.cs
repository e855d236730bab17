using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Where the paragraphs of an article stand. A line is one, unless its end was only where the paper ended.</summary>
internal static class Paragraphs
{
    // Mail and plain text are broken at 60 to 80 signs; a line much shorter ends where it does on purpose.
    private const int ShortLine = 50;

    /// <summary>In order, without the white space around them.</summary>
    public static List<TextSpan> Of(string text)
    {
        var found = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (text[at] != '\n' || !IsBreak(text, start, at)))
                continue;
            if (TextSpan.Trimmed(text, start, at) is { Length: > 0 } paragraph)
                found.Add(paragraph);
            start = at + 1;
        }

        return found;
    }

    private static bool IsBreak(string text, int start, int end)
    {
        var last = end - 1;
        while (last >= start && text[last] is ' ' or '\t' or '\r' or '\u00a0')
            last--;
        var next = end + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\u00a0')
            next++;
        if (last < start || next >= text.Length || text[next] == '\n')
            return true;

        // "…," and who said so in the next line.
        if (text[last] is '”' or '"' or '»' or '’' && last > start && text[last - 1] == ',')
            return false;
        var line = text.LastIndexOf('\n', Math.Max(start, last), Math.Max(start, last) - start + 1) is >= 0 and var before ? before + 1 : start;
        return ".!?…:;”\"»’)".Contains(text[last], StringComparison.Ordinal) || (last - line < ShortLine && !char.IsLower(text[next])) || QuotationMarks.IsDash(text, next);
    }
}

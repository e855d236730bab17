using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Scanning;

/// <summary>Finds what stands in quotation marks.</summary>
public static class Quotations
{
    // Closing marks by the opening one. Danes and Germans have » «, where the French have « ».
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['“'] = "”",
        ['„'] = "“”",
        ['«'] = "»",
        ['»'] = "«",
        ['「'] = "」",
        ['『'] = "』",
        ['"'] = "\"",
        ['‘'] = "’",
        ['\''] = "'",
    };

    private const string OfAWord = "'‘";

    // An apostrophe that looks like an opening mark must not make the rest of a long text be looked through.
    private const int LongestInSingle = 1_000;

    /// <summary>
    /// The words inside each, without the marks, in order, none in another: what is quoted inside a quotation is a part of it. One
    /// that goes on after an empty line is one where the next paragraph begins with a mark again; one that nobody closed ends
    /// with its paragraph. Single marks count where they close at the end of a word in the same paragraph: apostrophes don't.
    /// </summary>
    public static List<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimEnd();
        var found = new List<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!Opens(text, at) || End(text, at) is not { } end)
                continue;
            found.Add(TextSpan.Trimmed(text, at + 1, end));
            at = end;
        }

        found.RemoveAll(span => span.Length == 0);
        return found;
    }

    private static bool Opens(string text, int at) =>
        Pairs.ContainsKey(text[at]) && at + 1 < text.Length
        && (text[at] is '“' or '„' or '«' or '「' or '『' || (!char.IsWhiteSpace(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))))
        && (!OfAWord.Contains(text[at], StringComparison.Ordinal) || char.IsLetter(text[at + 1]));

    // Where the closing mark is, or where the paragraph ends. Null for a single mark that is an apostrophe.
    private static int? End(string text, int start)
    {
        var (opening, closing, depth) = (text[start], Pairs[text[start]], 0);
        var isSingle = OfAWord.Contains(opening, StringComparison.Ordinal);
        var last = isSingle ? Math.Min(text.Length, start + LongestInSingle) : text.Length;
        for (var at = start + 1; at < last; at++)
        {
            if (text[at] == '\n' && NextParagraph(text, at) is { } next)
            {
                if (isSingle || text[next] != opening)
                    return isSingle ? null : at;
                at = next;
            }
            else if (closing.Contains(text[at], StringComparison.Ordinal) && (!isSingle || EndsWord(text, at)))
            {
                if (depth-- == 0)
                    return at;
            }
            else if (text[at] == opening)
            {
                depth++;
            }
        }

        return isSingle ? null : text.Length;
    }

    private static bool EndsWord(string text, int at) => !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    // Past the empty line; null where there is none.
    private static int? NextParagraph(string text, int at)
    {
        var (lines, i) = (0, at);
        for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
            lines += text[i] == '\n' ? 1 : 0;
        return lines > 1 ? i : null;
    }
}

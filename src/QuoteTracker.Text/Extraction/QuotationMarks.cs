using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>
/// Finds what stands in quotation marks, of all styles. A mark inside others belongs to them. One that nobody closed ends with
/// its paragraph, or goes on in the next where that begins with a mark again. Single marks are told from apostrophes by where
/// they stand: before a word and after one, in the same paragraph.
/// </summary>
internal static class QuotationMarks
{
    private const int LongestInSingle = 400;
    private const int LongestNested = 2_000;
    private const string Opening = "“„«»「『\"‘'‹”";

    // Danes and Germans have » «, Swedes and Finns ” ”; a writer's ” may close what " began, and the other way round.
    private static readonly Dictionary<char, string> Closing = new()
    {
        ['“'] = "”\"",
        ['„'] = "“”\"",
        ['«'] = "»",
        ['»'] = "«",
        ['「'] = "」",
        ['『'] = "』",
        ['"'] = "\"”",
        ['‘'] = "’",
        ['\''] = "'",
        ['‹'] = "›",
        ['”'] = "”",
    };

    /// <summary>In order, none in another.</summary>
    /// <param name="text">The article.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    public static List<Piece> In(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var pieces = new List<Piece>();
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var (at, end) = (paragraphs[paragraph].Start, EndOf(paragraphs[paragraph]));
            while (at < end)
            {
                if (!Opens(text, at, end) || Read(text, paragraphs, ref paragraph, at) is not { } piece)
                {
                    at++;
                    continue;
                }

                end = EndOf(paragraphs[paragraph]);
                at = piece.End;
                if (piece.Parts.Count > 0)
                    pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>A dash that begins a line of dialogue.</summary>
    public static bool IsDash(string text, int at) => text[at] is '—' or '–' && at + 2 < text.Length && text[at + 1] is ' ' or '\u00a0';

    private static int EndOf(TextSpan span) => span.Start + span.Length;

    private static bool Opens(string text, int at, int end)
    {
        if (!Opening.Contains(text[at], StringComparison.Ordinal) || at + 1 >= end)
            return false;
        var isFree = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        return text[at] switch
        {
            '“' or '„' or '«' or '「' or '『' => true,

            // '' is an archive's way to write a mark it has not; nobody knows what it opens. ‘08 is a year.
            '‘' or '\'' when at + 2 < end && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && (at + 3 >= end || !char.IsLetterOrDigit(text[at + 3])) => false,
            '‘' or '\'' or '‹' => isFree && !(at > 0 && text[at - 1] is '.' or ',' or '’' or '\'') && char.IsLetterOrDigit(text[at + 1]),

            // name="value" is markup that was left in.
            _ => isFree && !char.IsWhiteSpace(text[at + 1]) && !(at > 0 && text[at - 1] is '.' or ',' or '?' or '!' or '='),
        };
    }

    private static Piece? Read(string text, IReadOnlyList<TextSpan> paragraphs, ref int paragraph, int start)
    {
        var parts = new List<TextSpan>();
        var (number, first) = (paragraph, start + 1);
        while (true)
        {
            var end = EndOf(paragraphs[number]);
            if (ClosingMark(text, start, first, end) is { } close)
            {
                Put(parts, text, first, close);
                paragraph = number;
                return new Piece(start, close + 1, parts, true);
            }

            if (text[start] is '‘' or '\'' or '‹')
                return null;
            Put(parts, text, first, end);
            if (number + 1 >= paragraphs.Count || !GoesOn(text, start, paragraphs[number + 1]))
            {
                paragraph = number;
                return new Piece(start, end, parts, false);
            }

            number++;
            first = paragraphs[number].Start + 1;
        }
    }

    // A paragraph that begins with the mark again; » may repeat «.
    private static bool GoesOn(string text, int start, TextSpan next) =>
        text[next.Start] == text[start] || (text[start] == '«' && text[next.Start] == '»') || (text[start] is '"' or '“' && text[next.Start] is '"' or '“');

    private static int? ClosingMark(string text, int start, int first, int end)
    {
        var (opening, inner) = (text[start], new Stack<char>());
        var isSingle = opening is '‘' or '\'' or '‹';
        var last = isSingle ? Math.Min(end, start + LongestInSingle) : end;
        for (var at = first; at < last; at++)
        {
            var sign = text[at];
            var isClose = EndsWord(text, at, end, isSingle);
            if (inner.TryPeek(out var mark) && Closing[mark].Contains(sign, StringComparison.Ordinal) && isClose)
                inner.Pop();
            else if (Closing[opening].Contains(sign, StringComparison.Ordinal) && isClose && !(sign == opening && at == first))
                return at;
            else if (sign is '“' or '„' or '«' or '「' && sign != '"' && (sign != opening || Closes(text, at, end, opening)))
                inner.Push(sign);
            else if (sign == '"' && opening != '"' && Opens(text, at, end))
                inner.Push(sign);
        }

        // What was opened inside and never closed takes no closing mark away.
        return inner.Count == 0 ? null : LastClosing(text, opening, first, last);
    }

    // The same mark opened twice: nested where two closing marks follow.
    private static bool Closes(string text, int at, int end, char opening) => text.AsSpan(at, Math.Min(end - at, LongestNested)).Count(Closing[opening][0]) > 1;

    private static int? LastClosing(string text, char opening, int first, int last)
    {
        for (var at = last - 1; at > first; at--)
        {
            if (Closing[opening].Contains(text[at], StringComparison.Ordinal))
                return at;
        }

        return null;
    }

    private static bool EndsWord(string text, int at, int end, bool isSingle) => text[at] switch
    {
        '”' or '»' or '」' or '』' or '“' or '«' => true,
        _ => (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1])) && !(isSingle && char.IsWhiteSpace(text[at - 1])),
    };

    private static void Put(List<TextSpan> parts, string text, int start, int end)
    {
        if (TextSpan.Trimmed(text, start, end) is { Length: > 0 } words)
            parts.Add(words);
    }
}

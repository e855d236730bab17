using System.Text.RegularExpressions;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>
/// Takes the writer's words out of speech: <c>«A, — said X. — B»</c> and <c>« A, said X, B »</c>, where a language writes them
/// inside the marks, and makes pieces of the lines of a dialogue that begin with a dash. By the language's habits.
/// </summary>
internal sealed partial class Insertions
{
    // Longer words of the writer's are a sentence of the speech itself.
    private const int LongestWriter = 160;

    // Past an auxiliary and "then" to the verb, or past "deyə" and a name.
    private const int ReachOfSaying = 6;
    private readonly string text;
    private readonly SpeechCues cues;

    private Insertions(string text, SpeechCues cues) => (this.text, this.cues) = (text, cues);

    /// <summary>The pieces of an article with the writer's words out of them, in order.</summary>
    public static List<Piece> Out(string text, IReadOnlyList<TextSpan> paragraphs, List<Piece> pieces, SpeechCues cues)
    {
        if (!cues.Has("said-inside-dashes") && !cues.Has("said-inside-commas") && !cues.Has("dialogue-dashes"))
            return pieces;
        var insertions = new Insertions(text, cues);
        var dialogue = cues.Has("dialogue-dashes") ? insertions.Dialogue(paragraphs) : [];
        return [.. pieces.Where(piece => !IsIn(dialogue, piece.Start))
            .SelectMany(insertions.Split).Concat(dialogue.SelectMany(insertions.Split)).OrderBy(piece => piece.Start)];
    }

    // The lines are in order and apart.
    private static bool IsIn(List<Piece> lines, int at)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < lines.Count && lines[low].Start <= at;
    }

    // Lines with a dash before them; without a word of saying only where a colon leads to them, for lists are written so too.
    private List<Piece> Dialogue(IReadOnlyList<TextSpan> paragraphs)
    {
        var lines = new List<Piece>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var (start, end) = (paragraphs[i].Start, paragraphs[i].Start + paragraphs[i].Length);
            if (!QuotationMarks.IsDash(text, start))
                continue;
            var line = new Piece(start, end, [TextSpan.Trimmed(text, start + 1, end)], false);
            if (Split(line).Count > 1 || IsSplitAtEnd(line) || (i > 0 && text[paragraphs[i - 1].Start + paragraphs[i - 1].Length - 1] == ':'))
                lines.Add(line);
        }

        return lines;
    }

    private bool IsSplitAtEnd(Piece line) => Split(line) is [var one] && one.End < line.End;

    private List<Piece> Split(Piece piece)
    {
        if (piece.Parts.Count != 1)
            return [piece];
        var found = new List<Piece>();
        var (start, first) = (piece.Start, piece.First);
        foreach (var (from, next) in Inside(piece))
        {
            // "A, said X, b": where b goes on in the same sentence, the comma is the writer's.
            var isOurs = text[from - 1] == ',' && next < piece.Last && !QuotationMarks.IsDash(text, next) && char.IsLower(text[next]);
            if (from <= first || TextSpan.Trimmed(text, first, isOurs ? from - 1 : from) is not { Length: > 0 } words)
                continue;
            found.Add(new Piece(start, from, [words], true));
            (start, first) = (next, next < piece.Last && QuotationMarks.IsDash(text, next) ? next + 1 : next);
        }

        if (found.Count == 0)
            return [piece];
        if (start < piece.Last && TextSpan.Trimmed(text, first, piece.Last) is { Length: > 0 } rest)
            found.Add(new Piece(start, piece.End, [rest], piece.IsClosed));
        return found;
    }

    // Where the writer's words begin, and where the speech goes on.
    private IEnumerable<(int From, int Next)> Inside(Piece piece)
    {
        var (dash, comma) = (Match.Empty, Match.Empty);
        var isDashed = cues.Has("said-inside-dashes") || QuotationMarks.IsDash(text, piece.Start);
        var isInCommas = cues.Has("said-inside-commas");
        var at = piece.First;
        while (at < piece.Last)
        {
            dash = isDashed && dash.Index < at ? Dashed().Match(text, at, piece.Last - at) : dash;
            comma = isInCommas && comma.Index < at ? Comma().Match(text, at, piece.Last - at) : comma;
            (isDashed, isInCommas) = (isDashed && dash.Success, isInCommas && comma.Success);
            if (!isDashed && !isInCommas)
                yield break;
            var begins = isDashed && (!isInCommas || dash.Index <= comma.Index) ? dash : comma;
            var from = begins.Groups["mark"].Index + begins.Groups["mark"].Length;
            var words = begins.Index + begins.Length;
            var (to, next) = begins == dash ? DashEnd(words, piece.Last) : CommaEnd(words, piece.Last);
            at = words;
            if (to - words > LongestWriter || !Says(words, to, begins == comma))
                continue;
            yield return (from, next);
            at = next;
        }
    }

    private (int To, int Next) DashEnd(int words, int last)
    {
        var end = Dashed().Match(text, words, last - words);
        var mark = end.Groups["mark"];
        return end.Success ? (mark.Index, text.IndexOfAny(['—', '–', '-'], mark.Index + mark.Length)) : (last, last);
    }

    private (int To, int Next) CommaEnd(int words, int last)
    {
        var end = text.IndexOfAny([',', '.', '!', '?', ';'], words, last - words);
        while (end > 0 && text[end] == '.' && IsAbbreviation(words, end))
            end = text.IndexOfAny([',', '.', '!', '?', ';'], end + 1, last - end - 1);
        if (end < 0)
            return (last, last);
        var next = end + 1;
        while (next < last && char.IsWhiteSpace(text[next]))
            next++;
        return (end, next);
    }

    // "a dit M. Testeur".
    private bool IsAbbreviation(int words, int end)
    {
        var start = end;
        while (start > words && char.IsLetter(text[start - 1]))
            start--;
        return cues.Is("abbreviation", Item.Fold(text[start..end]));
    }

    // The writer's words begin small and soon have a verb of saying; between commas it is the first word but for what goes with it.
    private bool Says(int start, int end, bool mustBegin)
    {
        if (start >= end)
            return false;
        var items = Sentences.Lexed(text, start, end, cues);

        // "– deyə Rəşad Testov bildirib".
        if (cues.Has("verb-last"))
            return Enumerable.Range(0, items.Count).Any(i => items[i].IsWord && cues.Match("say", items, i) is > 0 and var length && (i + length == items.Count || !items[i + length].IsWord));
        if (!char.IsLower(text[start]))
            return false;
        for (var i = 0; i < items.Count && i < ReachOfSaying; i++)
        {
            if (items[i].IsWord && (cues.Match("say", items, i) > 0 || cues.Match("tell", items, i) > 0))
                return true;
            if (mustBegin && !(items[i].IsWord && (cues.Is("auxiliary", items[i].Folded) || cues.Is("pronoun", items[i].Folded))))
                return false;
        }

        return false;
    }

    // A sign that ends words, a dash, and what comes after it.
    [GeneratedRegex(@"(?<mark>[,.!?…])[»”""]?\s*[—–-]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"\s?(?<mark>[,!?…])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}

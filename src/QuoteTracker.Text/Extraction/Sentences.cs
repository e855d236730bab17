using System.Text.RegularExpressions;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Takes an article apart: sentences of items.</summary>
internal static partial class Sentences
{
    // Longer than any sentence that somebody wrote to be read: what is compared within one stays bounded.
    private const int LongestSentence = 160;

    // After "…?" a name and a verb of saying may follow in the same sentence.
    private const int ReachOfSaying = 8;

    // Of a name in quotation marks.
    private const int WordsOfName = 3;

    /// <summary>All of an article, in order.</summary>
    public static List<Sentence> In(string text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<Piece> pieces, SpeechCues cues)
    {
        var sentences = new List<Sentence>();
        var next = 0;
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var items = new List<Item>();
            var (at, end) = (paragraphs[paragraph].Start, paragraphs[paragraph].Start + paragraphs[paragraph].Length);
            while (next < pieces.Count && pieces[next].End <= at)
                next++;

            // A piece that began in an earlier paragraph may end in this one.
            if (next > 0 && pieces[next - 1].End > at)
                at = Math.Min(end, pieces[next - 1].End);
            for (; next < pieces.Count && pieces[next].Start < end; next++)
            {
                Lex(text, at, pieces[next].Start, items, cues);
                items.Add(IsName(text, pieces[next], items, cues)
                    ? new Item(ItemKind.Word, pieces[next].Start, pieces[next].End, text[pieces[next].Start..pieces[next].End])
                    : new Item(ItemKind.Piece, pieces[next].Start, pieces[next].End, "", next) { EndsWithComma = text[pieces[next].Last - 1] is ',' });
                at = pieces[next].End;
                if (at > end)
                    break;
            }

            if (at < end)
                Lex(text, at, end, items, cues);
            if (next < pieces.Count && pieces[next].Start < end)
                next++;
            Split(text, items, paragraph, pieces, cues, sentences);
        }

        return sentences;
    }

    // партия «Единство»: where names stand in marks, a few words with a capital are one word of the writer's.
    private static bool IsName(string text, Piece piece, List<Item> items, SpeechCues cues)
    {
        if (!cues.Has("names-in-marks") || !char.IsUpper(text[piece.First]) || piece.Parts.Count > 1)
            return false;
        var words = text.AsSpan(piece.First, piece.Last - piece.First);
        if (words.Count(' ') >= WordsOfName || words[^1] is '.' or '!' or '?' or '…' or ',')
            return false;
        if (IsOfName(text, piece.End, cues))
            return true;
        if (items.Count == 0 || !items[^1].IsWord || !(IsThing(items[^1].Folded, cues) || HasCapitals(words)))
            return false;
        return !Enumerable.Range(Math.Max(0, items.Count - 3), Math.Min(3, items.Count)).Any(i => cues.Match("act", items, i) is > 0 and var acts && i + acts == items.Count);
    }

    // "Birlik" Partiyası, "Yeni Nəsil" Jurnalistlər Birliyi.
    private static bool IsOfName(string text, int at, SpeechCues cues)
    {
        for (var word = 0; word < WordsOfName; word++)
        {
            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end <= at + 1 || text[at] is not (' ' or '-'))
                return false;
            if (IsThing(Item.Fold(text[(at + 1)..end]), cues))
                return true;
            if (!char.IsUpper(text[at + 1]))
                return false;
            at = end;
        }

        return false;
    }

    private static bool IsThing(string word, SpeechCues cues) => cues.Is("organization", word) || cues.Is("work", word);

    private static bool HasCapitals(ReadOnlySpan<char> words) => words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]));

    /// <summary>The items of a stretch without quotations.</summary>
    public static List<Item> Lexed(string text, int start, int end, SpeechCues cues)
    {
        var items = new List<Item>();
        Lex(text, start, end, items, cues);
        return items;
    }

    private static void Lex(string text, int start, int end, List<Item> items, SpeechCues cues)
    {
        if (start >= end)
            return;
        var first = items.Count;
        foreach (var match in Lexemes().EnumerateMatches(text.AsSpan(0, end), start))
        {
            var found = text.Substring(match.Index, match.Length);
            if (!found.Any(char.IsLetterOrDigit) || found is "'s" or "’s")
            {
                items.Add(found is "'s" or "’s" ? new Item(ItemKind.Word, match.Index, match.Index + match.Length, found) : new Item(ItemKind.Sign, match.Index, match.Index + match.Length, found));
                continue;
            }

            // "l'ancien", "qu'il".
            if (cues.Beginning("elided", found) is { Length: > 0 } elided && elided.Length < found.Length)
            {
                items.Add(new Item(ItemKind.Word, match.Index, match.Index + elided.Length, found[..elided.Length]));
                found = found[elided.Length..];
            }

            var begin = match.Index + match.Length - found.Length;

            // "Ankara'da", "dit-il": the ending is a word of its own.
            if (cues.Ending("attached", found) is { Length: > 0 } attached && attached.Length < found.Length)
            {
                items.Add(new Item(ItemKind.Word, begin, begin + found.Length - attached.Length, found[..^attached.Length]));
                var from = found.Length - attached.Length + (attached[0] == '-' ? attached.LastIndexOf('-') + 1 : 0);
                items.Add(new Item(ItemKind.Word, begin + from, begin + found.Length, found[from..]));
                continue;
            }

            // "Gray's": whose is a word of its own.
            var possessive = found.Length > 2 && found[^1] is 's' or 'S' && found[^2] is '\'' or '’' ? 2 : 0;
            var length = found.Length - possessive;

            // "Sen. Gray": the full stop is the title's.
            if (possessive == 0 && begin + length < end && text[begin + length] == '.' && (cues.Is("abbreviation", Item.Fold(found)) || IsInitial(text, begin, length, end)))
                length++;
            items.Add(new Item(ItemKind.Word, begin, begin + length, text.Substring(begin, length)));
            if (possessive > 0)
                items.Add(new Item(ItemKind.Word, begin + length, begin + found.Length, found[^2..]));
        }

        // The full stop of a title was lexed again as a sign; "May" after a name is of the name.
        var kept = first;
        for (var i = first; i < items.Count; i++)
        {
            if (kept > 0 && items[i].Kind == ItemKind.Sign && items[i].Start < items[kept - 1].End)
                continue;
            items[kept] = kept > 0 && IsOfName(items[kept - 1], items[i], i + 1 < items.Count ? items[i + 1] : null, cues) ? items[i] with { IsOfName = true } : items[i];
            kept++;
        }

        items.RemoveRange(kept, items.Count - kept);
    }

    private static bool IsOfName(Item before, Item item, Item? next, SpeechCues cues) => item.IsCapital && cues.Is("month", item.Folded) && before.IsCapital && before.Text.Length > 1
        && !cues.Is("common", before.Folded) && !cues.Is("preposition", before.Folded) && !cues.Is("weekday", before.Folded) && !cues.Is("month", before.Folded) && !(next is not null && char.IsDigit(next.Text[0]));

    // "John F. Kennedy", "F.Kennedy".
    private static bool IsInitial(string text, int start, int length, int end) =>
        length == 1 && char.IsUpper(text[start]) && start + 3 < end && (char.IsUpper(text[start + 2]) || (text[start + 2] == ' ' && char.IsUpper(text[start + 3])));

    private static void Split(string text, List<Item> items, int paragraph, IReadOnlyList<Piece> pieces, SpeechCues cues, List<Sentence> sentences)
    {
        var first = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var last = i;
            while (last + 1 < items.Count && Ends(items[last]) && Ends(items[last + 1]))
                last++;
            if (last + 1 - first < LongestSentence && last + 1 < items.Count && !(Ends(items[i]) ? EndsSentence(text, items, last, cues) : items[i].IsPiece && PieceEndsSentence(text, items, i, pieces, cues)))
            {
                i = last;
                continue;
            }

            if (last + 1 < items.Count || first < items.Count)
            {
                // A bracket or a mark after the full stop is still of it.
                while (last + 1 < items.Count && items[last + 1].Kind == ItemKind.Sign && items[last + 1].Text is ")" or "]" or "”" or "\"" or "’" && items[last + 1].Start == items[last].End)
                    last++;
                sentences.Add(new Sentence(items.GetRange(first, last + 1 - first), paragraph, sentences.Count));
                first = last + 1;
            }

            i = last;
        }
    }

    private static bool Ends(Item item) => item.Kind == ItemKind.Sign && item.Text is "." or "!" or "?" or "…" or "。" or "؟";

    private static bool EndsSentence(string text, List<Item> items, int at, SpeechCues cues)
    {
        var next = items[at + 1];
        if (next.Start == items[at].End && !next.IsPiece)
            return false;
        if (next.IsPiece || !next.IsWord)
            return true;

        // "am 3. Oktober".
        if (at > 0 && items[at - 1].Text.Length < 3 && items[at - 1].Text.All(char.IsAsciiDigit) && cues.Value("month", next.Folded) is not null)
            return false;
        return !char.IsLower(next.Text[0]) || !(items[at].Text == "…" || (at > 0 && items[at - 1].IsWord && items[at - 1].Text.Length <= 4)) || cues.Is("common", next.Folded);
    }

    // "We will go." He left. But: "Will we go?" he asked.
    private static bool PieceEndsSentence(string text, List<Item> items, int at, IReadOnlyList<Piece> pieces, SpeechCues cues)
    {
        var last = text[pieces[items[at].Piece].Last - 1];
        if (!(last is '.' or '!' or '?' or '…' or '—' or '-' or '。'))
            return false;
        var next = items[at + 1];
        if (next.IsPiece)
            return true;
        if (!next.IsWord)
            return !next.IsComma && !next.Is(";") && !next.Is(":") && !next.Is(".") && !next.Is(")") && !next.Is("—") && !next.Is("-") && !next.Is("–");
        if (char.IsLower(next.Text[0]) || last is '—' or '-')
            return false;
        return !SaysWithin(items, at + 1, last == '.' ? 4 : ReachOfSaying, mustEnd: last == '.', cues);
    }

    // After a full stop only "…" Bell said. is of the same sentence.
    private static bool SaysWithin(List<Item> items, int at, int reach, bool mustEnd, SpeechCues cues)
    {
        for (var i = at; i < items.Count && i < at + reach && !Ends(items[i]) && !items[i].IsPiece; i++)
        {
            if (items[i].IsWord && cues.Match("say", items, i) is > 0 and var length)
                return !mustEnd || i + length >= items.Count || Ends(items[i + length]) || items[i + length].IsComma;
        }

        return false;
    }

    // U.S., 25.5, O'Neill, pro-Armenian, Gray's; or one sign.
    [GeneratedRegex(@"(?:\p{Lu}\.){2,}|[\p{L}\p{N}@#$][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ\-‐‑&/](?=[\p{L}\p{N}])|[.,](?=\p{N})(?<=\p{N}.))[\p{L}\p{M}\p{N}]+)*|['’]s\b|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Lexemes();
}

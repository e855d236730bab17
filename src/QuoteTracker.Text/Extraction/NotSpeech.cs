namespace QuoteTracker.Text.Extraction;

/// <summary>Tells titles, slogans, names of things and scare quotes from speech.</summary>
/// <param name="text">The article.</param>
/// <param name="pieces">What stands in marks.</param>
/// <param name="cues">The cues of its language.</param>
internal sealed class NotSpeech(string text, IReadOnlyList<Piece> pieces, SpeechCues cues)
{
    private const int LongestTitle = 25;
    private const int ScareQuote = 2;

    /// <summary>Whether a piece is no speech, by its form and the words before it.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="at">Its item.</param>
    /// <param name="act">The act that it would belong to. Null for none.</param>
    /// <param name="isBeside">Whether it stands right beside the act's cue or speaker, or alone.</param>
    public bool Is(Sentence sentence, int at, Act? act, bool isBeside)
    {
        var piece = pieces[sentence.Items[at].Piece];
        var words = Words(piece);
        if (words.Count == 0 || (text[piece.First] == '(' && text[piece.Last - 1] == ')'))
            return true;
        var isAlone = sentence.Items.All(item => !item.IsWord);
        var isFree = isAlone || IsAfterPreposition(sentence, at);
        if (isBeside)
            return IsTitle(piece, words, isFree) && (act is not { Kind: ActKind.Says } || IsInPhrase(sentence, at));
        if (IsNamed(sentence, at) || IsTitle(piece, words, isFree))
            return true;

        // Without a cue, a word or two in marks are the writer's own distance.
        return words.Count <= ScareQuote && act is null;
    }

    /// <summary>How many words a piece has.</summary>
    public int Count(Piece piece) => Words(piece).Count;

    // "on “Fox News Sunday,”", "told ABC's “This Week”": a title where the sentence goes on into the marks without a sign.
    private static bool IsInPhrase(Sentence sentence, int at) => at > 0 && sentence.Items[at - 1].IsWord;

    // "on “Meet the Press.”": the full stop is the sentence's around it.
    private bool IsAfterPreposition(Sentence sentence, int at) => at > 0 && sentence.Items[at - 1].IsWord && cues.Is("preposition", sentence.Items[at - 1].Folded);

    // "entitled “…”", "the book “…”".
    private bool IsNamed(Sentence sentence, int at)
    {
        var items = sentence.Items;
        for (var first = Math.Max(0, at - 4); first < at; first++)
        {
            if (cues.Match("titled", items, first) is > 0 and var length && first + length == at)
                return true;
        }

        var before = at - 1;
        while (before >= 0 && items[before].IsPiece | items[before].IsComma)
            before--;
        if (before >= 0 && items[before].IsWord && cues.Is("work", items[before].Folded))
            return true;

        // "… and the “Agreement on …” (signed in 2013)".
        return at + 1 < items.Count && items[at + 1].Is("(");
    }

    // Every long word has a capital: "Joint Declaration on Future Military Relations".
    private bool IsTitle(Piece piece, List<string> words, bool isFree)
    {
        if (words.Count is < 2 or > LongestTitle || (!isFree && text[piece.Last - 1] is '.' or '!' or '?' or '…'))
            return false;
        var (capitals, small) = (0, 0);
        foreach (var word in words.Where(word => word.Length > 3 || !cues.Is("common", Item.Fold(word))))
        {
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
                capitals++;
            else
                small++;
        }

        return capitals >= 2 && small == 0;
    }

    private List<string> Words(Piece piece) => [.. piece.Parts.SelectMany(part => text.Substring(part.Start, part.Length).Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Any(char.IsLetterOrDigit)).Select(word => word.TrimStart('“', '"', '‘', '(', '['))];
}

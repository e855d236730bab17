namespace QuoteTracker.Text.Extraction;

/// <summary>Reads how words came to the article: <c>told Turan news agency</c>, <c>with Radio Azadlig</c>, <c>in a statement</c>, <c>on X</c>.</summary>
/// <param name="text">The article.</param>
/// <param name="cues">The cues of its language.</param>
/// <param name="phrases">Finds phrases.</param>
internal sealed class SourceChains(string text, SpeechCues cues, Phrases phrases)
{
    private const int Reach = 14;

    /// <summary>Of an act; empty where its sentence says nothing of it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="isContent">Whether an item is of what was said.</param>
    public IReadOnlyList<DraftChainLink> Of(Act act, Func<int, bool> isContent)
    {
        var items = act.Sentence.Items;
        if (act.Addressee is { } told && IsOutlet(told))
            return [Link(items[act.First].Start, told, "An outlet is whom it was said to.")];
        for (var i = 0; i < items.Count; i++)
        {
            if (!phrases.Words.IsPreposition(items[i]) || (isContent(i) && i > act.To + Reach))
                continue;
            if (cues.Is("with", items[i].Folded) && !isContent(i) && phrases.After(act.Sentence, i + 1) is { } outlet && IsOutlet(outlet))
                return [Link(From(items, i), outlet, $"An outlet stands after “{items[i].Text}”.")];
            if (!isContent(i) && cues.Is("inMedium", items[i].Folded) && Medium(items, i) is { } last)
                return [new DraftChainLink(Words.Of(text, items[i + 1].Start, items[last].End), Words.Of(text, items[i].Start, items[last].End), false, $"Where the words stand, after “{items[i].Text}”; nobody who passes words on.")];
        }

        return [];
    }

    // "shared his views on the topic with Radio Azadlig": from the verb on, where one stands before.
    private int From(IReadOnlyList<Item> items, int at)
    {
        for (var i = at - 1; i >= 0 && items[i].IsWord; i--)
        {
            if (cues.Match("speak", items, i) > 0 || cues.Match("say", items, i) > 0)
                return items[i].Start;
        }

        return items[at].Start;
    }

    private DraftChainLink Link(int from, Phrase phrase, string because)
    {
        // "Turan news agency": the words after the name tell what it is.
        var items = phrase.Sentence.Items;
        var last = phrase.Last;
        while (last + 1 < items.Count && items[last + 1].IsWord && (cues.Is("outlet", items[last + 1].Folded) || cues.Match("outlet", items, last + 1) > 0))
            last++;
        return new DraftChainLink(Words.Of(text, phrase.Start, items[last].End), Words.Of(text, Math.Min(from, phrase.Start), items[last].End), true, because);
    }

    private bool IsOutlet(Phrase phrase)
    {
        var items = phrase.Sentence.Items;
        for (var i = phrase.First; i <= Math.Min(phrase.Last + 2, items.Count - 1); i++)
        {
            if (cues.Match("outlet", items, i) > 0)
                return true;
        }

        return false;
    }

    // "in a written statement", "on his Facebook page": a few words up to the medium.
    private int? Medium(IReadOnlyList<Item> items, int at)
    {
        for (var i = at + 1; i < items.Count && i <= at + 5 && items[i].IsWord; i++)
        {
            if (phrases.Words.IsPreposition(items[i]))
                return null;
            if (cues.Match("medium", items, i) is > 0 and var length && (items[i].Text.Length > 1 || i == at + 1))
                return i + length - 1;
        }

        return null;
    }
}

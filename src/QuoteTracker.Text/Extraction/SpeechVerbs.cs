namespace QuoteTracker.Text.Extraction;

/// <summary>Whether a word that may be a verb of saying is one where it stands.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="phrases">Finds who is named.</param>
/// <param name="subjects">Finds who speaks.</param>
internal sealed class SpeechVerbs(SpeechCues cues, Phrases phrases, Subjects subjects)
{
    /// <summary><c>“…,” Bell mumbled</c>, <c>“…,” mumbled Bell</c>: whatever the verb, where the words begin the sentence and their comma leads to who spoke.</summary>
    public bool IsSpokenBefore(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (!items[0].IsPiece || at == 0 || !cues.Is("past", items[at].Folded) || items[at].IsCapital || cues.Is("between", items[at].Folded))
            return false;
        var words = items[0].EndsWithComma ? 1 : items[1].IsComma ? 2 : 0;
        return words > 0 && (at == words ? phrases.After(sentence, at + 1) is { Kind: PhraseKind.Name or PhraseKind.Pronoun }
            : phrases.Before(sentence, at) is { Kind: PhraseKind.Name or PhraseKind.Pronoun } who && who.First == words && (who.Last == at - 1 || items[at - 1].IsComma));
    }

    /// <summary><c>his claims</c>, <c>the report</c>, <c>a promise</c>: a noun that looks like the verb.</summary>
    public bool IsNoun(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (items[at].IsCapital && at > 0 && !sentence.IsTitled)
            return true;
        if (at == 0 || !items[at - 1].IsWord)
            return false;
        var before = items[at - 1];
        return before.IsPossessive || phrases.Words.IsPreposition(before) && !cues.Is("participle", items[at].Folded) && !cues.Is("between", before.Folded)
            || (cues.Is("determiner", before.Folded) && !cues.Is("subject", before.Folded));
    }

    /// <summary>A word that is a noun as often: a verb where whoever speaks stands right before it, or words in marks right beside it.</summary>
    public bool IsVerb(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (WithAuxiliary(items, at) < at || BesidePiece(items, at) || EndsAfterPiece(items, at) || (at + 1 < items.Count && (items[at + 1].IsPiece || cues.Is("that", items[at + 1].Folded))) || (at + 2 < items.Count && items[at + 1].Kind == ItemKind.Sign && items[at + 2].IsPiece))
            return true;
        if (cues.Has("subject-after") && at > 0 && items[at - 1].IsComma && phrases.After(sentence, at + 1) is { } after && subjects.IsSurely(after))
            return true;
        return at > 0 && items[at - 1].IsWord && (cues.Is("pronoun", items[at - 1].Folded) || phrases.Words.IsNameWord(items[at - 1]) || cues.Is("group", items[at - 1].Folded) || cues.Is("role", items[at - 1].Folded) || (cues.Is("between", items[at - 1].Folded) && !cues.Is("boundary", items[at - 1].Folded)))
            && !phrases.Words.IsPreposition(items[at - 1]) && at + 1 < items.Count && items[at + 1].IsWord && (!phrases.Words.IsPreposition(items[at + 1]) || cues.Is("to", items[at + 1].Folded));
    }

    // "…," the letter reads.
    private static bool EndsAfterPiece(IReadOnlyList<Item> items, int at) => (at + 1 >= items.Count || items[at + 1].Kind == ItemKind.Sign)
        && items.Take(at).Reverse().TakeWhile(item => item.IsWord || item.IsComma || item.IsPiece).Take(8).Any(item => item.IsPiece);

    /// <summary>Words in marks stand right before it, or before the word before it.</summary>
    public bool BesidePiece(IReadOnlyList<Item> items, int at) => (at > 1 && items[at - 2].IsPiece) || IsAfterPiece(items, at);

    /// <summary><c>“…,” said</c>; <c>«…», — said</c>; <c>“…”, – deyə</c>.</summary>
    public bool IsAfterPiece(IReadOnlyList<Item> items, int at)
    {
        var before = at - 1;
        while (before >= 0 && items[before].IsWord && cues.Is("quotative", items[before].Folded))
            before--;
        if (before > 0 && items[before].Kind == ItemKind.Sign && items[before - 1].Kind == ItemKind.Sign && items[before].Text is "—" or "–" or "-")
            before--;
        if (before > 0 && items[before].Kind == ItemKind.Sign)
            before--;
        return before >= 0 && items[before].IsPiece;
    }

    /// <summary>Where a verb begins with what goes with it: <c>a déclaré</c>, <c>hat gesagt</c>.</summary>
    public int WithAuxiliary(IReadOnlyList<Item> items, int at)
    {
        while (at > 0 && items[at - 1].IsWord && cues.Is("auxiliary", items[at - 1].Folded))
            at--;
        return at;
    }
}

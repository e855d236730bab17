namespace QuoteTracker.Text.Extraction;

/// <summary>Makes statements of what stands in quotation marks: which act tells of it, whole or in fragments, what belongs together.</summary>
/// <param name="text">The article.</param>
/// <param name="pieces">What stands in marks.</param>
/// <param name="cues">The cues of its language.</param>
/// <param name="phrases">Finds phrases.</param>
internal sealed class QuotedStatements(string text, IReadOnlyList<Piece> pieces, SpeechCues cues, Phrases phrases)
{
    private const int LongEnoughAlone = 5;

    // "described her as a “…” after she blamed": the verb before is the one.
    private const int AfterIsFarther = 40;

    // When, where and to whom may stand between the parts.
    private const int FarthestPart = 14;

    // "said she": nothing but "that" or an adverb between.
    private const int OfTheSame = 3;
    private readonly NotSpeech notSpeech = new(text, pieces, cues);

    /// <summary>Those of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="acts">Its acts, in order.</param>
    /// <param name="previous">The sentence before it. Null for the first.</param>
    /// <param name="last">The statement in marks before these. Words that only go on are added to it. Null for none.</param>
    public List<Statement> In(Sentence sentence, IReadOnlyList<Act> acts, Sentence? previous, Statement? last)
    {
        var found = new List<Statement>();
        for (var at = 0; at < sentence.Items.Count; at++)
        {
            if (!sentence.Items[at].IsPiece)
                continue;
            var piece = pieces[sentence.Items[at].Piece];
            var (act, tie) = ActOf(sentence, at, acts);
            var isAlone = !sentence.Items.Any(item => item.IsWord);
            if (tie == Tie.None && isAlone)
                tie = previous is { Leads: true } ? Tie.Colon : Tie.Carried;
            var isBeside = tie is Tie.Beside or Tie.LedBy or Tie.Colon || isAlone;
            if (act is { IsNegated: true } || notSpeech.Is(sentence, at, act, isBeside))
                continue;
            var isDirect = (tie == Tie.Beside && QuotationMarks.IsDash(text, piece.Start)) || (isBeside && IsDirect(sentence, at, act, tie)) || (act is not null && IsWhole(piece));
            if (isAlone && tie == Tie.Carried && last is { Kind: DraftKind.Direct } && GoesOn(sentence, previous, last))
            {
                last.Parts.AddRange(piece.Parts);
                last.LastSentence = sentence;
                continue;
            }

            if (act is null && tie == Tie.None && !IsSentence(piece) && !(notSpeech.Count(piece) >= LongEnoughAlone && !IsInBrackets(sentence, at)))
                continue;
            var kind = isDirect || (act is null && tie is Tie.None && at == 0 && IsSentence(piece)) ? DraftKind.Direct : DraftKind.Partial;
            if (found.Count > 0 && Joins(found[^1], act, tie, kind))
            {
                found[^1].Parts.AddRange(piece.Parts);
                continue;
            }

            last = new Statement { Kind = kind, Parts = [.. piece.Parts], Sentence = sentence, Act = act, Tie = tie };
            found.Add(last);
        }

        return found;
    }

    // The act that is nearest, and how near.
    private (Act? Act, Tie Tie) ActOf(Sentence sentence, int at, IReadOnlyList<Act> acts)
    {
        (Act? Act, Tie Tie, int Distance) best = (null, Tie.None, int.MaxValue);
        foreach (var act in acts.Where(act => act.Kind != ActKind.Silence))
        {
            var tie = TieOf(sentence, at, act);
            var distance = act.First > at ? act.From - at + AfterIsFarther : at - act.To;
            if (best.Act is null || tie < best.Tie || (tie == best.Tie && distance < best.Distance))
                best = (act, tie, distance);
        }

        // "Bell said she recalled “…”": whoever says it all, not the pronoun for the same.
        if (best.Act is { Speaker.Kind: PhraseKind.Pronoun } inner && acts.LastOrDefault(act => act is { Kind: ActKind.Says, IsAfter: false, Speaker.Kind: PhraseKind.Name or PhraseKind.Role } && act.To < inner.From && inner.From - act.To <= OfTheSame && act.From < act.First) is { } outer)
            best.Act = outer;

        // Lead words of any kind, a colon, the words: "urged Blinken to act: “…”".
        if (best.Tie is Tie.SameSentence or Tie.None && at > 0 && sentence.Items[at - 1].Is(":"))
            return (best.Act, Tie.Colon);
        return (best.Act, best.Tie);
    }

    private Tie TieOf(Sentence sentence, int at, Act act)
    {
        var items = sentence.Items;
        if (act.First > at)
        {
            // "…", she said; "…" — he said; "…" X said.
            var gap = (act.From < at && cues.Has("verb-last") ? act.First : act.From) - at - 1;
            return IsNothing(items, at + 1, gap) && EndsOpen(items[at]) && (act.IsAfter || act.From < act.First || !cues.Is("participle", items[act.First].Folded)) ? Tie.Beside : Tie.SameSentence;
        }

        var between = items.Skip(act.To + 1).Take(at - act.To - 1).ToList();
        if (between.Count == 0)
            return act.Kind == ActKind.Says && (BeginsWithCapital(items[at]) || Follows(act, items)) ? Tie.LedBy : Tie.SameSentence;
        var isPunctuated = between[^1].IsComma || between[^1].Is(":");
        var isShort = between.All(item => item.Kind == ItemKind.Sign || phrases.Words.IsDay(item) || cues.Is("adverb", item.Folded));
        if (isPunctuated && isShort && act.Kind != ActKind.Source)
            return Tie.LedBy;

        // "A," he said in a statement on Thursday, "b".
        if (between[^1].IsComma && Follows(act, items) && between.Count <= FarthestPart)
            return Tie.LedBy;

        // "says that “…”", "he said, but “…”": all that is said stands in the marks.
        if (act.Kind == ActKind.Says && notSpeech.Count(pieces[items[at].Piece]) > 3 && EndsClause(items, at) && between.TrueForAll(item => item.Kind == ItemKind.Sign || cues.Is("that", item.Folded) || cues.Is("boundary", item.Folded)))
            return Tie.LedBy;
        return isPunctuated && between[^1].Is(":") ? Tie.Colon : isPunctuated && act.Kind == ActKind.Says && BeginsWithCapital(items[at]) && IsWholeStatement(items[at]) && between.Count < 25 ? Tie.LedBy : Tie.SameSentence;
    }

    // A comma, a dash, both; "deyə".
    private bool IsNothing(IReadOnlyList<Item> items, int first, int count)
    {
        while (count > 0 && items[first + count - 1].IsWord && (cues.Is("quotative", items[first + count - 1].Folded) || (cues.Has("subject-after") && cues.Is("between", items[first + count - 1].Folded) && !cues.Is("boundary", items[first + count - 1].Folded))))
            count--;
        return count == 0 || (count < 2 && items[first].Kind == ItemKind.Sign) || (count == 2 && items[first].Kind == ItemKind.Sign && items[first + 1].Text is "—" or "–" or "-" && items[first + 1].Kind == ItemKind.Sign);
    }

    // "A," he said, "B": the words before the act are tied to it too.
    private static bool Follows(Act act, IReadOnlyList<Item> items) => act.From > 0 && (items[act.From - 1].IsPiece || (act.From > 1 && items[act.From - 1].Kind == ItemKind.Sign && items[act.From - 2].IsPiece));

    // Words that a comma, a question mark or nothing ends; a full stop ends the sentence before it gets here.
    private bool EndsOpen(Item item) => text[pieces[item.Piece].Last - 1] is not ';' and not ':';

    private bool BeginsWithCapital(Item item) => pieces[item.Piece].First is var first && (char.IsUpper(text[first]) || text[first] is '…' or '[' || char.IsDigit(text[first])) && notSpeech.Count(pieces[item.Piece]) > 1;

    private bool IsWholeStatement(Item item) => notSpeech.Count(pieces[item.Piece]) > 3;

    private bool IsSentence(Piece piece) => char.IsUpper(text[piece.First]) && notSpeech.Count(piece) > 3 && (text[piece.Last - 1] is '.' or '!' or '?' or '…' or ',' || text.AsSpan(piece.Last, Math.Min(3, text.Length - piece.Last)).Contains('.'));

    // In somebody else's sentence and whole all the same: it has sentences of its own, or a subject of its own that speaks of itself.
    private bool IsWhole(Piece piece)
    {
        var words = text[piece.First..piece.Last];
        var end = words.IndexOfAny(['.', '!', '?'], 0);
        var isMany = end >= 0 && end + 2 < words.Length && words[end + 1] == ' ' && char.IsUpper(words[end + 2]) && words.AsSpan(0, end).Count(' ') > 3;
        return isMany || (notSpeech.Count(piece) > LongEnoughAlone && cues.Is("self", Item.Fold(words.Split(' ', '\'', '’')[0])));
    }

    private static bool EndsClause(IReadOnlyList<Item> items, int at) => at + 1 >= items.Count || items[at + 1].Kind == ItemKind.Sign;

    private static bool IsInBrackets(Sentence sentence, int at) => sentence.Items.Take(at).Any(item => item.Is("(")) && sentence.Items.Skip(at).Any(item => item.Is(")"));

    private bool IsDirect(Sentence sentence, int at, Act? act, Tie tie)
    {
        var items = sentence.Items;
        if (act is null || tie is Tie.Colon)
            return true;
        var piece = pieces[items[at].Piece];
        if (tie == Tie.Beside)
        {
            // "…on the “crazy system,” he said": what goes before the piece in its sentence makes it a fragment.
            var lead = items.Take(at).Where((item, i) => (item.IsWord || item.IsPiece) && !(act.Speaker is { } speaker && cues.Has("verb-last") && i >= speaker.First && i <= speaker.Last)).ToList();
            if (cues.Has("verb-last") && BeginsWithCapital(items[at]))
                return true;
            return lead.Count == 0 || lead.TrueForAll(item => item.IsPiece || cues.Is("boundary", item.Folded) && lead.Count < 3) || act.First < at || FollowsAct(sentence, at);
        }

        if (at > 0 && items[at - 1].IsWord && !cues.Is("boundary", items[at - 1].Folded) && !BeginsWithCapital(items[at]) && !FollowsAct(sentence, at))
            return false;
        var isComma = at > 0 && items[at - 1].IsComma;
        if (isComma && char.IsLower(text[piece.First]) && items.Take(at).LastOrDefault(item => item.IsWord) is { } word && word.Start > items[act.To].Start && !FollowsAct(sentence, at))
            return false;
        return true;
    }

    // "A," he said, "B".
    private static bool FollowsAct(Sentence sentence, int at) => sentence.Items.Take(at).Any(item => item.IsPiece);

    private static bool Joins(Statement before, Act? act, Tie tie, DraftKind kind)
    {
        if (before.Act is null || act is null)
            return before.Act is null && act is null && before.Kind == kind && tie != Tie.Colon;
        if (before.Act != act)
            return false;
        if (kind == before.Kind)
            return true;

        // A fragment after whole words of the same act goes with them.
        return before.Kind == DraftKind.Direct && tie == Tie.LedBy;
    }

    // "A," he said. "B.": the next sentence, in the paragraph or at the beginning of the next one, where the words before it ended with who spoke.
    private static bool GoesOn(Sentence sentence, Sentence? previous, Statement last) => previous is { HasPiece: true } && sentence.Paragraph - previous.Paragraph <= 1
        && (last.LastSentence ?? last.Sentence) is var end && previous.Number >= end.Number && sentence.Number - end.Number <= 3 && sentence.Paragraph - end.Paragraph <= 1;
}

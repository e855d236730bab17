using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>One reading of an article, sentence by sentence: it remembers who spoke and what leads to what.</summary>
internal sealed class Reading
{
    private readonly Article article;
    private readonly SpeechCues cues;
    private readonly Acts acts;
    private readonly Phrases phrases;
    private readonly QuotedStatements quoted;
    private readonly IndirectStatements indirect;
    private readonly Contents contents;
    private readonly SpeechDays days;
    private readonly SourceChains chains;
    private readonly Who who;
    private readonly List<(Statement Statement, Draft Draft)> drafts = [];
    private readonly Dictionary<string, IReadOnlyList<DraftChainLink>> chainOf = new(StringComparer.Ordinal);
    private readonly int headlines;
    private Sentence? previous;
    private Statement? lastQuoted;
    private Statement? block;
    private bool isCueLast;
    private DraftSpeaker? speakerOfPrevious;

    public Reading(Article article, SpeechCues cues, Phrases phrases, Cast cast, IReadOnlyList<Piece> pieces, int headlines)
    {
        (this.article, this.cues, this.phrases, this.headlines) = (article, cues, phrases, headlines);
        acts = new Acts(cues, phrases);
        quoted = new QuotedStatements(article.Text, pieces, cues, phrases);
        contents = new Contents(cues, phrases);
        indirect = new IndirectStatements(contents, cues);
        days = new SpeechDays(article.Text, article.PublishedOn, cues);
        chains = new SourceChains(article.Text, cues, phrases);
        who = new Who(article.Text, cast, cues);
    }

    /// <summary>Reads the next sentence.</summary>
    public void Read(Sentence sentence)
    {
        if (GoesOnInBlock(sentence))
            return;
        var found = acts.In(sentence);
        var marked = quoted.In(sentence, found, previous, lastQuoted);
        if (marked.Count > 0)
            lastQuoted = marked[^1];
        var statements = marked.Concat(indirect.In(sentence, found, marked)).OrderBy(statement => statement.Act?.First ?? int.MaxValue).ThenBy(statement => statement.Start).ToList();
        DraftSpeaker? spoke = null;
        foreach (var statement in statements)
        {
            var speaker = SpeakerOf(statement, spoke);
            if (speaker is not null && statement.Kind != DraftKind.Silence)
            {
                spoke = speaker;
                who.Spoke(speaker, statement.Sentence.End);
            }

            drafts.Add((statement, DraftOf(statement, speaker)));
        }

        speakerOfPrevious = spoke ?? (sentence.Leads && phrases.Main.Of(sentence, sentence.Items.Count) is { } main ? who.Of(main) : null);
        previous = sentence;

        // "Ann Bell continued:", the verb or who speaks right before the colon.
        isCueLast = sentence.Leads && found.Count > 0 && found[^1].Kind == ActKind.Says && found[^1].To >= sentence.Items.Count - 2;
        if (isCueLast && found[^1].Speaker is { } leader)
            speakerOfPrevious = who.Of(leader);
    }

    // "Ann Bell said:" and a paragraph without marks: a quotation set apart. What follows in its paragraph is of it.
    private bool GoesOnInBlock(Sentence sentence)
    {
        if (block is { } open && open.Sentence.Paragraph == sentence.Paragraph)
        {
            open.Parts[0] = open.Parts[0] with { Length = sentence.End - open.Start };
            return true;
        }

        block = null;
        if (previous is not { Leads: true } || !isCueLast || sentence.Paragraph == previous.Paragraph || sentence.HasPiece || sentence.Leads || sentence.Items[0].Kind == ItemKind.Sign || speakerOfPrevious is null)
            return false;
        block = new Statement { Kind = DraftKind.Direct, Parts = [new TextSpan(sentence.Start, sentence.End - sentence.Start)], Sentence = sentence, Tie = Tie.SetApart };
        drafts.Add((block, DraftOf(block, speakerOfPrevious)));
        (lastQuoted, previous) = (block, sentence);
        return true;
    }

    /// <summary>Reads a line of a transcript.</summary>
    public void Read(Words caller, List<TextSpan> parts)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var items = caller.Text.Split(' ').Select(word => new Item(ItemKind.Word, caller.Start, caller.End, word)).ToList();
        var sentence = new Sentence(items, -1, -1);
        var named = who.Of(new Phrase(sentence, 0, items.Count - 1, PhraseKind.Name, 0, items.Count - 1)) with { Mention = caller };
        var statement = new Statement { Kind = DraftKind.Direct, Parts = parts, Sentence = sentence, Tie = Tie.Transcript };
        drafts.Add((statement, DraftOf(statement, named)));
    }

    /// <summary>All drafts, in order, each with the one that leads to it.</summary>
    public IReadOnlyList<Draft> Drafts()
    {
        var ordered = drafts.OrderBy(one => one.Statement.Start).ThenByDescending(one => one.Statement.End).ToList();
        foreach (var (statement, _) in drafts)
            Trim(statement);
        return [.. ordered.Select((one, number) => one.Draft with { LeadIn = LeadOf(ordered, number), Parts = [.. one.Statement.Parts], Text = TextOf(one.Statement), Because = one.Draft.Because + GoesOn(one.Statement) })];
    }

    private static string GoesOn(Statement statement) => statement.LastSentence is { } last && last.Paragraph != statement.Sentence.Paragraph ? " What stands in marks in the next paragraph goes on with it." : "";

    private DraftSpeaker? SpeakerOf(Statement statement, DraftSpeaker? spoke)
    {
        if (statement.Act is { Speaker: { } phrase })
            return who.Of(phrase);
        if (statement.Act is not null && spoke is not null)
            return spoke;
        if (statement is { Tie: Tie.Colon, Act: null } && (spoke ?? (Introducing(statement.Sentence) is { } introducing ? who.Of(introducing) : speakerOfPrevious)) is { } leader)
            return leader;
        if (statement is { Act: null, Tie: Tie.None or Tie.SameSentence or Tie.Colon } && statement.Sentence.Items.FirstOrDefault(item => item.IsPiece) is { } piece && phrases.Main.Of(statement.Sentence, AtOf(statement.Sentence, piece)) is { } subject && (subject.Kind != PhraseKind.Organization || subject.NameFirst >= 0))
            return who.Of(subject);
        return who.Last is { } last ? last with { Because = $"Nobody is named here; {last.Name ?? last.Mention.Text} spoke last." } : null;
    }

    // "She then addressed them again: “…”", "It did not surprise the pollster Ann Bell: “…”". Null where the words stand in a sentence of their own.
    private Phrase? Introducing(Sentence sentence)
    {
        var colon = Enumerable.Range(0, sentence.Items.Count).FirstOrDefault(i => sentence.Items[i].Is(":"), -1);
        if (colon <= 0)
            return null;
        return phrases.EndingAt(sentence, colon - 1) is { Kind: PhraseKind.Name } name && !phrases.Words.IsGoverned(sentence.Items, name.First) ? name : phrases.Main.Of(sentence, colon);
    }

    private static int AtOf(Sentence sentence, Item item) => Enumerable.Range(0, sentence.Items.Count).First(i => ReferenceEquals(sentence.Items[i], item));

    private Draft DraftOf(Statement statement, DraftSpeaker? speaker)
    {
        var text = article.Text;
        var act = statement.Act;
        bool IsContent(int item) => act is not null && statement.Parts.Exists(part => act.Sentence.Items[item].Start >= part.Start && act.Sentence.Items[item].Start < part.Start + part.Length);
        return new Draft
        {
            Kind = statement.Kind,
            Parts = statement.Parts,
            Text = TextOf(statement),
            Cue = act?.Cue(text),
            Speaker = speaker,
            Lead = statement is { Tie: Tie.Colon, Act: null } && previous is { } lead ? Words.Of(text, lead.Start, lead.End) : LeadInSentence(statement),
            Addressee = act?.Addressee is { } told ? DraftAddressee.Of(text, told, act.Cue(text)) : null,
            Day = act is null ? null : days.Of(act, IsContent),
            Chain = ChainOf(act, speaker, IsContent),
            InHeadline = IsHeadline(statement),
            Confidence = Confidence.Of(statement, speaker),
            Because = Because(statement, text),
        };
    }

    private Words? LeadInSentence(Statement statement)
    {
        var (start, end) = (statement.Sentence.Start, statement.Start);
        if (statement.Act is null || statement.Kind is DraftKind.Silence || end <= start)
            return null;
        while (end > start && !char.IsLetterOrDigit(article.Text[end - 1]) && article.Text[end - 1] != ':')
            end--;
        return end > start ? Words.Of(article.Text, start, end) : null;
    }

    // What somebody told an agency once, they told it in the sentences that follow.
    private IReadOnlyList<DraftChainLink> ChainOf(Act? act, DraftSpeaker? speaker, Func<int, bool> isContent)
    {
        var chain = act is null ? [] : chains.Of(act, isContent);
        if (speaker?.Name is not { } name)
            return chain;
        if (chain.Count > 0 && chain[0].IsOutlet)
            chainOf[name] = chain;
        return chain.Count > 0 ? chain : [.. chainOf.GetValueOrDefault(name, []).Select(link => link.Again(name))];
    }

    private bool IsHeadline(Statement statement) => statement.Sentence.Paragraph >= 0 && statement.Sentence.Paragraph < headlines;

    // "… on record," he said: the comma before the closing mark is the sentence's around it, and after a fragment the full stop too.
    private void Trim(Statement statement)
    {
        if (statement.Kind is not (DraftKind.Direct or DraftKind.Partial))
            return;
        for (var i = 0; i < statement.Parts.Count; i++)
        {
            var part = statement.Parts[i];
            var isGoingOn = i + 1 < statement.Parts.Count && statement.Kind == DraftKind.Direct;
            if (part.Length > 1 && article.Text[part.Start + part.Length - 1] is var last && ((last == ',' && !isGoingOn) || (last == '.' && statement.Kind == DraftKind.Partial && !article.Text.AsSpan(part.Start, part.Length - 1).Contains('.'))))
                statement.Parts[i] = part with { Length = part.Length - 1 };
        }
    }

    private string TextOf(Statement statement)
    {
        // Between the fragments of somebody else's sentence words are left out.
        var parts = statement.Parts.Select(part => article.Text.Substring(part.Start, part.Length)).ToList();

        // "A," he said. "B.": the comma stands for the full stop.
        for (var i = 0; i + 1 < parts.Count && statement.Kind == DraftKind.Direct; i++)
            parts[i] = parts[i].EndsWith(',') && char.IsUpper(parts[i + 1][0]) && statement.Sentence.Items[^1].End < statement.Parts[i + 1].Start ? parts[i].TrimEnd(',') + "." : parts[i];
        // «A», — he said. «B.»: the full stop stood outside of the marks.
        for (var i = 0; i + 1 < parts.Count && statement.Kind == DraftKind.Direct; i++)
            parts[i] = char.IsLetterOrDigit(parts[i][^1]) && char.IsUpper(parts[i + 1][0]) && statement.Sentence.Items[^1].End < statement.Parts[i + 1].Start ? parts[i] + "." : parts[i];
        var words = string.Join(statement.Kind == DraftKind.Partial ? " … " : " ", parts);

        return words;
    }

    private static string Because(Statement statement, string text) => (statement.Kind, statement.Tie) switch
    {
        (DraftKind.Silence, _) => $"“{statement.Act!.Cue(text).Text}” tells that nothing was said.",
        (DraftKind.Reported, _) => $"“{statement.Act!.Cue(text).Text}” tells of the act, not of words.",
        (DraftKind.Indirect, _) => $"“{statement.Act!.Cue(text).Text}” tells it in the writer's words.",
        (_, Tie.Transcript) => "A name and a colon at the beginning of the line.",
        (DraftKind.Partial, _) => statement.Act is { } act ? $"A fragment in marks in a sentence with “{act.Cue(text).Text}”." : "A fragment in marks in a sentence without a word of saying.",
        (_, Tie.SetApart) => "A paragraph of its own after a colon, without marks.",
        (_, Tie.Colon) => "In marks after a colon.",
        (_, Tie.Carried or Tie.None) => "In marks, without a word of saying beside it.",
        _ => $"In marks beside “{statement.Act?.Cue(text).Text}”.",
    };

    // The indirect statement right before, in its sentence or in the one that leads to it, of the same speaker.
    private static int? LeadOf(List<(Statement Statement, Draft Draft)> ordered, int number)
    {
        var (statement, draft) = ordered[number];
        if (statement.Kind != DraftKind.Direct || statement.Tie is not (Tie.Colon or Tie.LedBy))
            return null;
        for (var before = number - 1; before >= 0 && before >= number - 4; before--)
        {
            var (lead, leadDraft) = ordered[before];
            if (lead.Kind is DraftKind.Indirect && lead.Start < statement.Start && leadDraft.Speaker?.Mention == draft.Speaker?.Mention | (leadDraft.Speaker?.Name is { } name && name == draft.Speaker?.Name)
                && (lead.Sentence == statement.Sentence || (lead.Sentence.Leads && lead.Sentence.Number == statement.Sentence.Number - 1)))
                return before;
        }

        return null;
    }
}

using QuoteTracker.Text.Checking;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Benchmarks.Extraction;

/// <summary>Drafts of articles held against what people annotated.</summary>
internal sealed class ExtractionScore
{
    private int gold, hit, strict, drafted, joined, several, kinds, withSpeaker, speaker, withName, name, withTold, toldRight, indirectHit, indirectGold, indirectDrafted;
    private readonly List<(double Confidence, bool IsRight)> sure = [];
    private readonly List<(DraftKind Kind, double Confidence, bool IsRight)> told = [];

    /// <summary>What was wrong: the cause, the article and the words.</summary>
    public List<(string Cause, string Article, string Words)> Errors { get; } = [];

    public double Loose => Ratio(2 * hit, gold + drafted);

    public double Strict => Ratio(2 * strict, gold + drafted);

    public double Precision => Ratio(hit, drafted);

    public double Joined => Ratio(joined, several);

    public double Kinds => Ratio(kinds, hit);

    public double Speakers => Ratio(speaker, withSpeaker);

    public double Names => Ratio(name, withName);

    /// <summary>Of names that the article itself gives beside the words or by the surname, not by a pronoun or a role.</summary>
    public double NamesTold => Ratio(toldRight, withTold);

    public double Indirect => Ratio(2 * indirectHit, indirectGold + indirectDrafted);

    public int Spans => gold;

    public int Drafted => drafted;

    public int Several => several;

    public int Found => hit;

    public int WithSpeaker => withSpeaker;

    public int WithName => withName;

    public int WithTold => withTold;

    public int IndirectUnits => indirectGold;

    /// <summary>Of drafts between two confidences, how many had words, kind and mention right, and how many there were.</summary>
    public (double Right, int Count) At(double from, double to)
    {
        var those = sure.FindAll(one => one.Confidence >= from && one.Confidence < to);
        return (Ratio(those.Count(one => one.IsRight), those.Count), those.Count);
    }

    /// <summary>Of drafts of a kind in the writer's words: how many had more than half of the words and the mention right, how many there were, and the confidence they had on average.</summary>
    public (double Right, int Count, double Confidence) Told(DraftKind kind)
    {
        var those = told.FindAll(one => one.Kind == kind);
        return (Ratio(those.Count(one => one.IsRight), those.Count), those.Count, those.Count == 0 ? 0 : those.Average(one => one.Confidence));
    }

    /// <summary>Adds an article.</summary>
    public void Add(AnnotatedArticle article, IReadOnlyList<Draft> drafts)
    {
        var text = article.Text;
        var spans = drafts.Where(draft => draft.Kind is DraftKind.Direct or DraftKind.Partial)
            .SelectMany(draft => draft.Parts.Select(part => (Span: AnnotatedArticle.Core(text, part.Start, part.Start + part.Length), Draft: draft)))
            .Where(one => one.Span.Length > 0 && AnnotatedArticle.Words(text, one.Span) >= 3).ToList();
        drafted += spans.Count;
        var used = new HashSet<int>();
        foreach (var quote in article.Quotes)
        {
            var matched = new List<Draft?>();
            foreach (var span in quote.Marked)
            {
                gold++;
                var best = spans.Select((one, i) => (Overlap: used.Contains(i) ? 0 : Overlap(span, one.Span), i)).DefaultIfEmpty((0, -1)).MaxBy(one => one.Item1);
                if (best.Item1 <= 0.5)
                {
                    matched.Add(null);
                    Errors.Add(("words not found", article.Id, Shown(text, span)));
                    continue;
                }

                used.Add(best.Item2);
                hit++;
                var draft = spans[best.Item2].Draft;
                matched.Add(draft);
                if (spans[best.Item2].Span == span)
                    strict++;
                else
                    Errors.Add(("ends of the words", article.Id, Shown(text, span) + " / " + Shown(text, spans[best.Item2].Span)));
                var isKind = (draft.Kind == DraftKind.Direct) == (quote.Kind == "direct");
                kinds += isKind ? 1 : 0;
                if (!isKind)
                    Errors.Add(($"{quote.Kind} taken for {draft.Kind}", article.Id, Shown(text, span)));
                var isWho = Who(article, quote, draft, span);
                sure.Add((draft.Confidence, isKind && isWho));
            }

            if (quote.Marked.Count > 1)
            {
                several++;
                if (matched.Distinct().Count() == 1 && matched[0] is not null)
                    joined++;
                else
                    Errors.Add(("parts not joined", article.Id, Shown(text, quote.Marked[0]) + " + " + Shown(text, quote.Marked[^1])));
            }
        }

        for (var i = 0; i < spans.Count; i++)
        {
            if (!used.Contains(i))
            {
                Errors.Add(("no speech", article.Id, Shown(text, spans[i].Span)));
                sure.Add((spans[i].Draft.Confidence, false));
            }
        }

        AddIndirect(article, drafts);
    }

    private bool Who(AnnotatedArticle article, AnnotatedQuote quote, Draft draft, TextSpan span)
    {
        var isRight = true;
        if (quote.Speaker is { Length: > 0 } wanted)
        {
            withSpeaker++;
            isRight = Fits(draft.Speaker?.Mention.Text, wanted);
            speaker += isRight ? 1 : 0;
            if (!isRight)
                Errors.Add(("who: the mention", article.Id, $"{draft.Speaker?.Mention.Text ?? "nobody"} for {wanted}: {Shown(article.Text, span)}"));
        }

        if (quote.Name is { Length: > 0 } full)
        {
            withName++;
            var isName = Fits(draft.Speaker?.Name, full);
            name += isName ? 1 : 0;
            withTold += quote.IsNameTold ? 1 : 0;
            toldRight += quote.IsNameTold && isName ? 1 : 0;
            if (!isName)
                Errors.Add(("who: the name", article.Id, $"{draft.Speaker?.Name ?? "nobody"} for {full} ({quote.Speaker}): {Shown(article.Text, span)}"));
        }

        return isRight;
    }

    // One within the other, or the same last word.
    private static bool Fits(string? got, string wanted)
    {
        var (mine, theirs) = ((got ?? "").Trim().ToUpperInvariant().Replace('’', '\''), wanted.Trim().ToUpperInvariant().Replace('’', '\''));
        return mine.Length > 0 && (theirs.Contains(mine, StringComparison.Ordinal) || mine.Contains(theirs, StringComparison.Ordinal) || theirs.Split(' ').Contains(mine.Split(' ')[^1]));
    }

    private void AddIndirect(AnnotatedArticle article, IReadOnlyList<Draft> drafts)
    {
        var (wanted, other, mine) = (new bool[article.Text.Length], new bool[article.Text.Length], new bool[article.Text.Length]);
        foreach (var quote in article.Quotes)
        {
            foreach (var span in quote.Fragments)
                Array.Fill(quote is { Kind: "indirect", IsSpeech: true } ? wanted : other, true, span.Start, span.Length);
        }

        foreach (var span in drafts.Where(draft => draft.Kind is DraftKind.Indirect or DraftKind.Reported).SelectMany(draft => draft.Parts))
            Array.Fill(mine, true, span.Start, span.Length);

        // What people took for indirect by another cue, or in a mixed quote, counts neither way.
        for (var i = 0; i < mine.Length; i++)
        {
            indirectGold += wanted[i] ? 1 : 0;
            indirectDrafted += mine[i] && (wanted[i] || !other[i]) ? 1 : 0;
            indirectHit += mine[i] && wanted[i] ? 1 : 0;
        }

        foreach (var draft in drafts.Where(draft => draft.Kind is DraftKind.Indirect or DraftKind.Reported))
        {
            var span = Whole(draft.Parts);
            var nearest = article.Quotes.MaxBy(quote => Overlap(span, Whole(quote.Fragments)));
            told.Add((draft.Kind, draft.Confidence, nearest is not null && Overlap(span, Whole(nearest.Fragments)) > 0.5 && (nearest.Speaker is not { Length: > 0 } || Fits(draft.Speaker?.Mention.Text, nearest.Speaker))));
            if (draft.Parts.All(part => !Enumerable.Range(part.Start, part.Length).Any(i => wanted[i] || other[i])))
                Errors.Add(("indirect, nobody annotated it", article.Id, $"[{draft.Cue?.Text}] {Shown(article.Text, draft.Parts[0])}"));
        }

        foreach (var quote in article.Quotes.Where(quote => quote is { Kind: "indirect", IsSpeech: true }))
        {
            if (!quote.Fragments.Any(span => Enumerable.Range(span.Start, span.Length).Any(i => mine[i])))
                Errors.Add(("indirect, not found", article.Id, $"[{quote.Cue}] {quote.Speaker}: {Shown(article.Text, quote.Fragments[0])}"));
        }
    }

    private static TextSpan Whole(IReadOnlyList<TextSpan> parts) => new(parts[0].Start, parts[^1].Start + parts[^1].Length - parts[0].Start);

    private static double Overlap(TextSpan a, TextSpan b)
    {
        var both = Math.Min(a.Start + a.Length, b.Start + b.Length) - Math.Max(a.Start, b.Start);
        return both > 0 ? (double)both / (Math.Max(a.Start + a.Length, b.Start + b.Length) - Math.Min(a.Start, b.Start)) : 0;
    }

    private static string Shown(string text, TextSpan span) => text.Substring(span.Start, Math.Min(span.Length, 90)).ReplaceLineEndings(" ");

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Compares the words in a headline's quotation marks with what the body quotes.</summary>
public static class HeadlineCheck
{
    // Of the words that say something, so many must come back for the same statement to be meant.
    private const double Share = 0.5;

    /// <summary>A finding for each quotation of two words or more in the headline and the lines under it, in order; then those that stand in the title on record alone.</summary>
    /// <param name="article">The article.</param>
    /// <param name="drafts">What was read in it.</param>
    /// <param name="cues">The cues of its language.</param>
    public static IReadOnlyList<HeadlineQuote> Of(Article article, IReadOnlyList<Draft> drafts, SpeechCues cues)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(cues);
        var paragraphs = Paragraphs.Of(article.Text);
        var lines = Headline.Lines(article, paragraphs);
        var end = lines == 0 ? 0 : paragraphs[lines - 1].Start + paragraphs[lines - 1].Length;
        var printed = In(article.Text, paragraphs.GetRange(0, lines), cues);

        // A title that stands further down, below a line or two of the page, is no evidence of itself.
        var title = article.Title ?? "";
        var repeated = string.IsNullOrWhiteSpace(title) ? [] : paragraphs.Where(paragraph => Folding.FoldName(article.Text.Substring(paragraph.Start, paragraph.Length)) == Folding.FoldName(title)).ToList();
        var stemming = Stemming.LanguageOf(article.Language);
        var body = drafts.Select((draft, number) => new Said(draft, number, stemming))
            .Where(one => one.Draft.Parts[0].Start is var at && at >= end && !repeated.Exists(paragraph => at >= paragraph.Start && at < paragraph.Start + paragraph.Length))
            .OrderBy(one => one.IsQuoted ? 0 : 1).ToList();

        // What the text's own headline has too, and gives to nobody else, is told once, where it stands.
        var found = printed.ConvertAll(one => Find(one.Words, one.Speaker, body, stemming, cues));
        return [.. found, .. (string.IsNullOrWhiteSpace(title) ? [] : In(title, Paragraphs.Of(title), cues))
            .Select(one => Find(one.Words, one.Speaker, body, stemming, cues) with { IsOnRecordOnly = true })
            .Where(one => !found.Exists(other => other.Finding == one.Finding && IsRun(Words(one.Words.Text), Words(other.Words.Text))))];
    }

    // The quotations, each with whom the line names.
    private static List<(Words Words, string? Speaker)> In(string text, List<TextSpan> lines, SpeechCues cues)
    {
        var pieces = QuotationMarks.In(text, lines);
        var phrases = new Phrases(cues, new WordKinds(cues, new HashSet<string>()));
        return [.. Sentences.In(text, lines, pieces, cues)
            .SelectMany(sentence => sentence.Items.Select((item, at) => (Item: item, At: at)).Where(one => one.Item.IsPiece).Select(one => (Sentence: sentence, one.At, Piece: pieces[one.Item.Piece])))
            .Where(one => Words(text[one.Piece.First..one.Piece.Last]).Count > 1)
            .Select(one => (Extraction.Words.Of(text, one.Piece.First, one.Piece.Last), Named(text, one.Sentence, one.At, phrases, cues)))];
    }

    private static HeadlineQuote Find(Words words, string? speaker, List<Said> body, string? stemming, SpeechCues cues)
    {
        var asked = Words(words.Text);
        var telling = asked.Where(word => !cues.Is("common", word)).Select(word => Stem(word, stemming)).Distinct().ToList();
        Said? nearest = null;
        var best = 0.0;
        foreach (var one in body)
        {
            var share = IsRun(asked, one.Words) ? 2 : telling.Count == 0 ? 0 : (double)telling.Count(one.Stems.Contains) / telling.Count;
            if (share > best)
                (nearest, best) = (one, share);
        }

        if (nearest is not { } found || best < Share || (best < 2 && telling.Count(found.Stems.Contains) < Math.Min(2, telling.Count)))
            return new HeadlineQuote(words, HeadlineFinding.Absent, null, speaker, "Nothing in the article below is like these words.");
        var name = found.Draft.Speaker?.Name ?? found.Draft.Speaker?.Mention.Text;
        var isVerbatim = best >= 2 && found.IsQuoted;
        var said = isVerbatim ? "The words stand in the article" : found.IsQuoted ? "The article has other words" : "The article tells it in its own words";
        if (speaker is not null && name is not null && !Words(speaker).Intersect(OfSpeaker(found.Draft.Speaker!, body)).Any() && IsKnown(speaker, body, cues))
            return new HeadlineQuote(words, HeadlineFinding.Moved, found.Number, speaker, $"The headline gives them to “{speaker}”, the article to {name}. {said}.");
        return new HeadlineQuote(words, isVerbatim ? HeadlineFinding.Verbatim : HeadlineFinding.NotVerbatim, found.Number, speaker, $"{said}{(name is null ? "" : $", of {name}")}.");
    }

    // Somebody else of the article, or several: a word that the article knows nobody by may be anybody.
    private static bool IsKnown(string speaker, List<Said> body, SpeechCues cues) => Words(speaker).Exists(word => cues.Is("group", word))
        || body.Select(one => one.Draft.Speaker).OfType<DraftSpeaker>().SelectMany(one => new[] { one.Name, one.Role }).OfType<string>().SelectMany(Words).Intersect(Words(speaker)).Any();

    // The name, the mention, and every role that the article gives them: "Mayor: …" is nobody else.
    private static IEnumerable<string> OfSpeaker(DraftSpeaker speaker, List<Said> body) => body.Select(one => one.Draft.Speaker).OfType<DraftSpeaker>().Where(one => one.Name == speaker.Name).Append(speaker)
        .SelectMany(one => new[] { one.Name, one.Role, one.Mention.Text }).OfType<string>().SelectMany(Words);

    // "Response from the MPs: “…”": whoever the words beside the marks name.
    private static string? Named(string text, Sentence sentence, int at, Phrases phrases, SpeechCues cues)
    {
        // Of several quotations in a line only the first is surely of whoever the line names.
        if (sentence.Items.Take(at).Any(item => item.IsPiece))
            return null;
        var phrase = at > 1 && sentence.Items[at - 1].Is(":") ? phrases.LedTo(sentence, at - 1) : phrases.Main.Of(sentence, at) ?? phrases.Main.Of(sentence, sentence.Items.Count);
        return phrase is null || phrase.Items.Any(item => cues.Is("say", item.Folded)) ? null : text[phrase.Start..phrase.End];
    }

    private static bool IsRun(List<string> asked, List<string> stored)
    {
        for (var i = 0; i + asked.Count <= stored.Count; i++)
        {
            if (asked.SequenceEqual(stored.Skip(i).Take(asked.Count)))
                return true;
        }

        return false;
    }

    private static List<string> Words(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Folded)];

    private static string Stem(string word, string? language) => language is null ? word : Stemming.Stem(word, language);

    // A statement of the article with what it is compared by.
    private sealed record Said(Draft Draft, int Number, List<string> Words, HashSet<string> Stems)
    {
        public Said(Draft draft, int number, string? stemming)
            : this(draft, number, HeadlineCheck.Words(draft.Text), [.. HeadlineCheck.Words(draft.Text).Select(word => Stem(word, stemming))])
        {
        }

        public bool IsQuoted => Draft.Kind is DraftKind.Direct or DraftKind.Partial;
    }
}

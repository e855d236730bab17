using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using QuoteTracker.Extraction;
using QuoteTracker.Text.Checking;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Benchmarks.Extraction;

/// <summary>How often an extraction is right, against annotated articles: one half was developed on, the other is unseen.</summary>
internal static partial class ExtractionAccuracy
{
    private const double Seconds = 10;

    /// <param name="path">A file with an article a line, or a folder as PolNeAR has them.</param>
    public static void Run(string path)
    {
        var articles = Directory.Exists(path) ? PolNearFolder.ReadAll(path) : AnnotatedArticle.ReadAll(path);
        var extractor = new Extractor(Languages.Of("en"));
        var halves = new[] { articles.FindAll(article => !article.IsUnseen), articles.FindAll(article => article.IsUnseen) };
        var ours = halves.Select(half => Score(half, article => extractor.Read(article.Read()))).ToList();
        var marks = halves.Select(half => Score(half, MarksAlone)).ToList();
        Table.Columns("measure", "aim", $"developed on ({halves[0].Count} articles)", $"unseen ({halves[1].Count} articles)", "of how many, unseen", "one regular expression, unseen");
        Row("quoted spans, loose F1", null, score => score.Loose, score => $"{score.Spans} annotated, {score.Drafted} drafted");
        Row("quoted spans, strict F1", null, score => score.Strict, score => $"{score.Spans}");
        Row("quoted spans, precision", 0.975, score => score.Precision, score => $"{score.Drafted}");
        Row("parts joined into the right quote", 0.95, score => score.Joined, score => $"{score.Several}");
        Row("direct or partial, told right", 0.95, score => score.Kinds, score => $"{score.Found}");
        Row("speaker, the mention", 0.93, score => score.Speakers, score => $"{score.WithSpeaker}");
        Row("speaker, the full name, all that the file gives", 0.88, score => score.Names, score => $"{score.WithName}");
        Row("speaker, the full name, where it or its surname stands there", null, score => score.NamesTold, score => $"{score.WithTold}");
        Row("indirect speech with a cue of speech: characters, F1", 0.70, score => score.Indirect, score => $"{score.IndirectUnits} characters");
        Console.WriteLine();

        Table.Columns("confidence of what stands in marks", "right, developed on", "right, unseen", "drafts, unseen");
        foreach (var (from, to) in new[] { (0.9, 1.01), (0.8, 0.9), (0.6, 0.8), (0.0, 0.6) })
            Table.Row($"{from:F1} to {Math.Min(1, to):F1}", Percent(ours[0].At(from, to).Right), Percent(ours[1].At(from, to).Right), $"{ours[1].At(from, to).Count}");
        Console.WriteLine();

        Table.Columns("in the writer's words", "confidence", "right, developed on", "right, unseen", "drafts, unseen");
        foreach (var kind in new[] { DraftKind.Indirect, DraftKind.Reported })
            Table.Row($"{kind}".ToLowerInvariant(), ours[1].Told(kind).Confidence.ToString("F2", CultureInfo.InvariantCulture), Percent(ours[0].Told(kind).Right), Percent(ours[1].Told(kind).Right), $"{ours[1].Told(kind).Count}");
        Console.WriteLine();

        Table.Columns("what was wrong in the unseen half", "how often");
        foreach (var cause in ours[1].Errors.GroupBy(error => error.Cause).OrderByDescending(cause => cause.Count()))
            Table.Row(cause.Key, $"{cause.Count()}");
        Console.WriteLine();
        Console.WriteLine($"{Rate(extractor, articles):N0} articles a minute on one core, of {articles.Average(article => article.Text.Length):N0} characters on average.");
        Show(ours[Environment.GetEnvironmentVariable("QUOTETRACKER_SHOW_WRONG") == "unseen" ? 1 : 0]);

        void Row(string name, double? aim, Func<ExtractionScore, double> figure, Func<ExtractionScore, string> of)
        {
            // A folder does not tell which cues are of speech.
            if (of(ours[1]).StartsWith("0 ", StringComparison.Ordinal))
                return;
            Table.Row(name, aim is { } least ? $"{least.ToString("P1", CultureInfo.InvariantCulture)}{(figure(ours[1]) >= least ? ", met" : ", missed")}" : "", Percent(figure(ours[0])), Percent(figure(ours[1])), of(ours[1]), figure(marks[1]) > 0 && name.StartsWith("quoted", StringComparison.Ordinal) ? Percent(figure(marks[1])) : "");
        }
    }

    private static Article Read(this AnnotatedArticle article) => new(article.Text, "en", article.Title, article.Date);

    private static ExtractionScore Score(List<AnnotatedArticle> articles, Func<AnnotatedArticle, IReadOnlyList<Draft>> read)
    {
        var score = new ExtractionScore();
        foreach (var article in articles)
            score.Add(article, read(article));
        return score;
    }

    // What stands between double marks; it knows nothing else.
    private static IReadOnlyList<Draft> MarksAlone(AnnotatedArticle article) => [.. Marks().Matches(article.Text).Select(match => match.Groups[1]).Select(words => new Draft
    {
        Kind = DraftKind.Direct,
        Parts = [new TextSpan(words.Index, words.Length)],
        Text = words.Value,
        Confidence = 0.5,
        Because = "marks",
    })];

    private static double Rate(Extractor extractor, List<AnnotatedArticle> articles)
    {
        var (clock, count) = (Stopwatch.StartNew(), 0);
        while (clock.Elapsed.TotalSeconds < Seconds)
        {
            extractor.Read(articles[count % articles.Count].Read());
            count++;
        }

        return count / clock.Elapsed.TotalMinutes;
    }

    private static void Show(ExtractionScore score)
    {
        if (Environment.GetEnvironmentVariable("QUOTETRACKER_SHOW_WRONG") is null)
            return;
        foreach (var error in score.Errors.OrderBy(error => error.Cause))
            Console.Error.WriteLine($"{error.Cause} | {error.Article} | {error.Words}");
    }

    private static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture);

    [GeneratedRegex("[“\"]([^“”\"]+)[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}

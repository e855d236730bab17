using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Telemetry;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>Answers a check: shortlist, compare word by word, say what the nearest is.</summary>
internal sealed class Checker(QuoteDb db, QuoteReader reader, TimeProvider clock, CancellationToken cancel, Embeddings? embeddings = null)
{
    /// <summary>The language of words that don't say which.</summary>
    public const string English = "en";

    private const int LeastWords = 4;
    private const int LeastExcerpt = 3;

    // So much of one quote is that quote with changes, whatever else has a part of it.
    private const double OneQuoteShare = 0.8;

    private const int MostOthers = 5;

    // Counting more would take as long as checking.
    private const int CountBound = 10_000;

    // A quarter of the words, weighed: below that, "nearest" would be any quote at all.
    private const double NearestShare = 0.25;

    /// <summary>The differences that make no difference, as the tokenizer has them; a test holds each.</summary>
    public static IReadOnlyList<string> Contract { get; } =
        ["case", "accents", "typographic marks", "punctuation", "white space", "hyphens", "dots of abbreviations", "thousands separators"];

    private readonly Dictionary<string, Whose> speakers = new(StringComparer.Ordinal);
    private SearchedThrough? searched;

    public async Task<CheckResponse> Check(CheckRequest request, bool withReviews = true)
    {
        var since = Stopwatch.GetTimestamp();
        using var span = Measures.Spans.StartActivity("check");
        var answer = await Judge(request, withReviews);
        var verdict = Words.Of(answer.Verdict);
        span?.SetTag(Labels.Verdict, verdict);
        Measures.Verdicts.Add(1, new KeyValuePair<string, object?>(Labels.Verdict, verdict));
        Measures.Checks.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        return answer;
    }

    private async Task<CheckResponse> Judge(CheckRequest request, bool withReviews)
    {
        var asked = MarkedWords.Quoted(request.Text);
        var language = request.Language ?? English;
        var cues = CueLists.Of(language);
        var whose = await WhoseOf(request.Speaker);
        var votes = await Shortlist.Votes(db, cancel);
        var candidates = asked.Words.Count == 0 ? [] : await Shortlist.Of(asked, cues, votes, reader, cancel);
        var names = await NamesIn(asked, candidates);
        var judged = candidates.Select(quote => Judged.Of(quote, asked, Comparing(votes, request.Language ?? quote.Language, names)))
            .OrderBy(one => one.Rank).ThenByDescending(one => one.Comparison.Share).ThenBy(one => whose.Judge(one.Quote)).ThenBy(one => Math.Abs(one.Words.Words.Count - asked.Words.Count))
            .ThenBy(one => one.Verdict == Verdict.Reported).ThenBy(one => one.Quote.Status).ThenBy(one => one.Quote.Id).ToList();
        var answer = Answer(request, asked, whose, judged);
        if (IsOpen(answer) && await new InSources(db, cancel).Of(asked, cues, votes.Rarest(asked, cues), names.Contains, withChanges: answer.Verdict == Verdict.NotFound) is { } place)
            answer = answer with { InSourceText = place, Message = answer.Message + Sentences.InSource(place), Flags = [.. answer.Flags, "inSourceText"] };
        return answer with { Reviews = withReviews ? await new ReviewedBefore(db, embeddings, cancel).Of(request, language) : [], Searched = await Searched(judged.Count) };
    }

    // No quote has the words as they are, and no place of one either.
    private static bool IsOpen(CheckResponse answer) =>
        answer.Verdict is Verdict.Altered or Verdict.Stitched or Verdict.NotFound && !answer.Flags.Contains("headline") && !answer.Flags.Contains("otherWording");

    // A scan or a batch asks about the same few speakers, and looks through the same database.
    private async Task<Whose> WhoseOf(string? speaker)
    {
        if (!speakers.TryGetValue(speaker ?? "", out var whose))
            speakers[speaker ?? ""] = whose = await Whose.Of(db, speaker, cancel);
        return whose;
    }

    private async Task<SearchedThrough> Searched(int candidates) => (searched ??= new(
        Total.Of(await db.Quotes.OrderBy(quote => quote.Key).Take(CountBound).CountAsync(cancel), CountBound), 0,
        Total.Of(await db.Snapshots.OrderBy(snapshot => snapshot.SourceId).Take(CountBound).CountAsync(cancel), CountBound),
        Total.Of(await db.Reviews.OrderBy(review => review.Id).Take(CountBound).CountAsync(cancel), CountBound), clock.GetUtcNow())) with
    { Candidates = candidates };

    private static CheckResponse Answer(CheckRequest request, MarkedWords asked, Whose whose, List<Judged> judged)
    {
        var found = new Findings(request, asked, whose);
        var first = judged.FirstOrDefault();
        if (first is { Rank: > (int)Likeness.Runs, Comparison.Share: < OneQuoteShare } && Stitching.Of(asked, [.. judged.Select(one => one.Words)]) is { } parts)
            return found.Stitched(parts, judged);
        if (first is null or { Verdict: Verdict.NotFound })
            return asked.Words.Count < LeastWords ? found.TooShort() : found.NotFound(first is { Comparison.Share: >= NearestShare } ? first : null);
        var isWhole = first.At is not null || first.Comparison.Likeness == Likeness.Whole;
        if (!isWhole && asked.Words.Count < (first.Comparison.Likeness < Likeness.Changed ? LeastExcerpt : LeastWords))
            return found.TooShort();
        return found.Best(first, [.. judged.Skip(1).Where(one => one.Verdict != Verdict.NotFound).Take(MostOthers)]);
    }

    private static Comparing Comparing(Votes votes, string language, HashSet<string> names)
    {
        var cues = CueLists.Of(language);
        return new Comparing(cues, word => votes.WeightOf(word, cues), names.Contains);
    }

    // Words of known names among the words compared.
    private async Task<HashSet<string>> NamesIn(MarkedWords asked, List<WholeQuote> candidates)
    {
        var words = asked.Words.Concat(candidates.SelectMany(quote => MarkedWords.Stored(quote.Text).Words)).Select(word => word.Folded).ToHashSet();
        return await db.NameWordsAmongAsync(words, cancel);
    }
}

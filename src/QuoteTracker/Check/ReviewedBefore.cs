using Microsoft.EntityFrameworkCore;
using QuoteTracker.Reviews;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Text;

namespace QuoteTracker.Check;

/// <summary>Finds reviewed claims that say the same, in other words too.</summary>
internal sealed class ReviewedBefore(QuoteDb db, Embeddings? embeddings, CancellationToken cancel)
{
    private const int Postings = 1_000;
    private const int PartPostings = 300;
    private const int MostWords = 40;
    private const int Kept = 100;

    // Less in common is another matter.
    private const double LeastShare = 0.12;

    // How much spelling counts beside words.
    private const double OfParts = 0.4;

    /// <summary>How many are told.</summary>
    public int Told { get; init; } = 5;

    /// <summary>The nearest, best first; none where there are no reviews, or none has much in common.</summary>
    /// <param name="request">The words; the speaker asked about is sought among the claimants.</param>
    /// <param name="language">Of the words.</param>
    public async Task<List<ReviewMatch>> Of(CheckRequest request, string language)
    {
        var total = await db.Reviews.MaxAsync(review => (long?)review.Id, cancel) ?? 0;
        if (total == 0)
            return [];

        var cues = CueLists.Of(language);
        var asked = ClaimWords.Words($"{request.Text} {request.Speaker}").Where(word => !cues.IsCommon(word)).Distinct().OrderByDescending(word => word.Length).Take(MostWords).ToList();
        var (stems, votes) = await Votes(asked, language, total);
        var shortlist = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(Kept).Select(vote => vote.Key).ToList();
        if (shortlist.Count == 0)
            return [];

        var reviews = await db.Reviews.AsNoTracking().Where(review => shortlist.Contains(review.Id)).Select(ReviewResponse.Row).ToListAsync(cancel);
        var read = reviews.ConvertAll(review => (Review: review, Fields: new[] { Words(review.Claim, review), Words(review.Title ?? "", review) }))
            .ConvertAll(one => (one.Review, Whole: ClaimWords.Together([.. one.Fields, Words(one.Review.Claimant ?? "", one.Review)]), one.Fields));
        var met = read.SelectMany(one => one.Whole.Parts.Keys).ToHashSet(StringComparer.Ordinal);
        var vague = asked.Where(cues.IsVague).Select(word => Stem(word, language)).ToHashSet(StringComparer.Ordinal);
        var likeness = new ClaimLikeness(stems, await PartsOf(asked, met, total), vague);
        var (byStems, byParts) = (read.ConvertAll(one => likeness.ByStems(one.Whole)), read.ConvertAll(one => likeness.ByParts(one.Whole, one.Fields)));
        var (mostStems, mostParts) = (byStems.Max(), byParts.Max());
        var ranked = read.Select((one, i) => (one.Review, Share: likeness.Share(one.Whole, one.Fields), Score: ((1 - OfParts) * byStems[i] / mostStems) + (OfParts * byParts[i] / mostParts)))
            .Where(one => one.Share >= LeastShare).OrderByDescending(one => Math.Round(one.Score, 6)).ThenBy(one => one.Review.Id).ToList();
        return await ByMeaning(request.Text, ranked) ?? [.. ranked.Take(Told).Select(one => new ReviewMatch(one.Review, Math.Round(one.Share, 2), null))];
    }

    // Words found them; where an endpoint tells how near they are in meaning, that says as much as the words for the order.
    private async Task<List<ReviewMatch>?> ByMeaning(string text, List<(ReviewResponse Review, double Share, double Score)> ranked)
    {
        if (embeddings is null || ranked.Count == 0 || await embeddings.Nearness(text, ranked.ConvertAll(one => one.Review.Claim), cancel) is not { } nearness)
            return null;
        return [.. ranked.Zip(nearness, (one, near) => (one.Review, one.Share, Near: near, Score: one.Score + near)).OrderByDescending(one => one.Score).Take(Told)
            .Select(one => new ReviewMatch(one.Review, Math.Round(one.Share, 2), Math.Round(one.Near, 2)))];
    }

    private async Task<(Dictionary<string, double> Stems, Dictionary<long, double> Votes)> Votes(List<string> asked, string language, long total)
    {
        var (stems, votes) = (new Dictionary<string, double>(StringComparer.Ordinal), new Dictionary<long, double>());
        foreach (var word in asked)
        {
            var stem = Stem(word, language);
            if (stems.ContainsKey(stem))
                continue;
            var rows = await db.ReviewsAsync(word, language, Postings, cancel);
            stems[stem] = Says(rows.Count, total);
            foreach (var row in rows.Count < Postings ? rows : [])
                votes[row] = votes.GetValueOrDefault(row) + stems[stem];
        }

        return (stems, votes);
    }

    private async Task<Dictionary<string, double>> PartsOf(List<string> asked, HashSet<string> met, long total)
    {
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in asked.SelectMany(WordParts.Of).Where(met.Contains).Distinct())
            parts[part] = Says(await db.ReviewsWithPartAsync(part, PartPostings, cancel), total);
        return parts;
    }

    private static string Stem(string word, string language) => Stemming.LanguageOf(language) is { } code ? Stemming.Stem(word, code) : word;

    private static double Says(int found, long total) => Math.Log(1 + ((double)total / (found + 1)));

    private static ClaimWords Words(string text, ReviewResponse review)
    {
        var language = review.Language ?? Checker.English;
        return ClaimWords.Of(text, language, CueLists.Of(language).IsCommon);
    }
}

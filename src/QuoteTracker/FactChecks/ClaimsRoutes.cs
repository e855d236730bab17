using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Reviews;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Text;

namespace QuoteTracker.FactChecks;

/// <summary>
/// Search for reviewed claims where clients of Google's Fact Check Tools API look for it
/// (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search), ranked as a check ranks them.
/// </summary>
internal static class ClaimsRoutes
{
    // As many as are ranked: further down nothing has much in common.
    private const int Most = 100;

    public static void MapFactChecks(this IEndpointRouteBuilder app) =>
        app.MapGet($"{GoogleErrors.Path}/claims:search", Find).ChecksQuery<ClaimsQuery>().ExcludeFromDescription();

    private static async Task<Results<Ok<ClaimsResponse>, JsonHttpResult<Problem>>> Find([AsParameters] ClaimsQuery query, QuoteDb db, Embeddings embeddings, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var speakers = query.Speaker is null ? null : await new MeantSpeakers(db, errors, cancel).Of(db.Speakers.AsNoTracking(), null, query.Speaker, "speaker");
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        var ranked = string.IsNullOrWhiteSpace(query.Query)
            ? await db.Reviews.AsNoTracking().Where(review => review.Url.Contains(query.Site!)).OrderByDescending(review => review.Id).Take(Most).Select(ReviewResponse.Row).ToListAsync(cancel)
            : [.. (await new ReviewedBefore(db, embeddings, cancel) { Told = Most }.Of(new CheckRequest(query.Query), string.IsNullOrEmpty(query.LanguageCode) ? Checker.English : query.LanguageCode)).Select(match => match.Review)];
        var kept = ranked.Where(review => IsIn(review, query, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))).ToList();
        if (speakers is not null)
            kept = await By(speakers, kept, db, cancel);

        var page = kept.Skip(query.First).Take(query.Size).ToList();
        var said = await SaidBy(page, db, cancel);
        var end = query.First + page.Count;
        return TypedResults.Ok(new ClaimsResponse(
            page.Count == 0 ? null : [.. page.Select(review => ReviewedClaim.Of(review, review.Claimant ?? said.GetValueOrDefault(review.Quote?.Id ?? 0)))],
            page.Count > 0 && end < kept.Count ? Cursor.Of(end) : null));
    }

    private static bool IsIn(ReviewResponse review, ClaimsQuery query, DateOnly today) =>
        (string.IsNullOrEmpty(query.LanguageCode) || review.Language is null || review.Language.Split('-')[0].Equals(query.LanguageCode.Split('-')[0], StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(query.Site) || IsOf(ReviewedClaim.SiteOf(review.Url), query.Site))
        && (query.MaxAgeDays is not { } days || days == 0 || (Edtf.TryParse(review.ReviewedOn, out var day, out _) && day.Latest >= today.AddDays(-days)));

    // "afp.com" is factcheck.afp.com too.
    private static bool IsOf(string host, string site)
    {
        var wanted = site.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? site[4..] : site;
        return host.Equals(wanted, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{wanted}", StringComparison.OrdinalIgnoreCase);
    }

    // A quote's review is its speaker's; else the claimant has all words of one of the speaker's names.
    private static async Task<List<ReviewResponse>> By(IReadOnlyList<long> speakers, List<ReviewResponse> reviews, QuoteDb db, CancellationToken cancel)
    {
        var quotes = reviews.Select(review => review.Quote?.Id).OfType<long>().ToList();
        var said = await db.Quotes.AsNoTracking().Where(quote => quotes.Contains(quote.Id) && quote.Attributions.Any(by => speakers.Contains(by.SpeakerId))).Select(quote => quote.Id).ToListAsync(cancel);
        var names = await db.Speakers.AsNoTracking().Where(speaker => speakers.Contains(speaker.Id)).SelectMany(speaker => speaker.Names).Select(name => name.Name).ToListAsync(cancel);
        return reviews.FindAll(review => (review.Quote is { } quote && said.Contains(quote.Id)) || (review.Claimant is { } claimant && names.Exists(name => Wording.HasWords(claimant, name))));
    }

    // Whose words a review is about, where it says nothing of that: by quote, the names of its speakers.
    private static async Task<Dictionary<long, string>> SaidBy(List<ReviewResponse> reviews, QuoteDb db, CancellationToken cancel)
    {
        var quotes = reviews.Where(review => review.Claimant is null).Select(review => review.Quote?.Id).OfType<long>().ToList();
        var names = await db.Attributions.AsNoTracking().Where(by => quotes.Contains(by.QuoteId)).OrderBy(by => by.Place).Select(by => new { by.QuoteId, by.Speaker!.Name }).ToListAsync(cancel);
        return names.GroupBy(by => by.QuoteId).ToDictionary(of => of.Key, of => string.Join(", ", of.Select(by => by.Name)));
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;

namespace QuoteTracker.Reviews;

/// <summary>Reviews: verdicts by organizations on claims.</summary>
internal sealed class ReviewRoutes() : RecordRoutes<Review, ReviewRequest, ReviewResponse>(RecordKind.Review, "/reviews", "Review", "Reviews")
{
    protected override Scope Needed => Scope.Review;

    protected override string AboutAdding => "About a quote that is here, or standing alone where the quote is not known. A URL or key that is already here answers 409 with its address.";

    protected override string AboutDeleting => "The quote stays.";

    public void MapAll(IEndpointRouteBuilder api)
    {
        var reviews = Map(api);
        reviews.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName("ListReviews").WithSummary("The reviews")
            .WithDescription("In the order of their ids. With `name`, those whose claim or claimant has the words given, as typed.");
        reviews.MapGet("/{id}/claimreview", AsClaimReview).Produces<ClaimReview>(200, ClaimReview.MediaType)
            .WithName("GetClaimReview").WithSummary("A review as JSON-LD")
            .WithDescription("A schema.org `ClaimReview`, for pages and search engines.");
        api.MapGet("/quotes/{id}/reviews", OfQuote).WithTags(Many)
            .WithName("GetReviewsOfQuote").WithSummary("The reviews of a quote")
            .WithDescription("Oldest first.");
    }

    protected override RouteHandlerBuilder MapReading(RouteGroupBuilder routes) => base.MapReading(routes)
        .Gives(new Offer<ReviewResponse>(ClaimReview.MediaType, (review, _) => JsonSerializer.Serialize(ClaimReview.Of(review), JsonShape.Exchange)));

    protected override Task<Review?> Find(Desk desk, string reference) => desk.Db.Reviews.Known(reference).SingleOrDefaultAsync(desk.Cancel);

    protected override string? KeyOf(ReviewRequest request) => request.Key;

    protected override Task<Review> Make(ReviewRequest request, Desk desk) =>
        Task.FromResult(new Review { Key = request.Key ?? Keys.New(), Claim = request.Claim, Url = request.Url, Rating = request.Rating });

    protected override async Task<List<FieldError>> Write(Review record, ReviewRequest request, Desk desk)
    {
        var errors = new List<FieldError>();
        var reviewers = await KnownSpeakers.Load(desk.Db, [request.Reviewer], desk.Cancel);
        var quotes = await KnownQuotes.Load(desk.Db, request.Quote is { } quote ? [quote] : [], desk.Cancel);
        record.Write(request, reviewers, quotes, errors);
        return errors;
    }

    protected override Task<ReviewResponse?> Read(string reference, Desk desk) =>
        desk.Db.Reviews.AsNoTracking().Known(reference).Select(ReviewResponse.Row).SingleOrDefaultAsync(desk.Cancel);

    protected override async Task<JsonHttpResult<Problem>?> Doubled(ReviewRequest request, long? except, Desk desk) =>
        await desk.Db.Reviews.Where(r => r.Url == request.Url && r.Id != except).Select(r => (long?)r.Id).FirstOrDefaultAsync(desk.Cancel) is { } other
            ? Problems.AlreadyThere("URL", $"/api/v1/reviews/{other}")
            : null;

    private static async Task<Ok<Page<ReviewResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var reviews = db.Reviews.AsNoTracking();
        foreach (var word in (list.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            reviews = reviews.Where(r => r.Claim.Contains(word) || r.Claimant!.Contains(word));

        var total = await reviews.LongCountAsync(cancel);
        var after = list.After;
        var items = await reviews.Where(r => r.Id > after).OrderBy(r => r.Id).Take(list.Size + 1).Select(ReviewResponse.Row).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(items, list.Size, total, item => item.Id));
    }

    private static async Task<Results<Ok<Page<ReviewResponse>>, JsonHttpResult<Problem>>> OfQuote(string id, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await db.Quotes.AsNoTracking().Known(id).Select(q => (long?)q.Id).SingleOrDefaultAsync(cancel) is not { } quote)
            return await Absence.Of(http, db, RecordKind.Quote, "/quotes", id, cancel);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.QuoteId == quote).OrderBy(r => r.Id).Select(ReviewResponse.Row).ToListAsync(cancel);
        return TypedResults.Ok(new Page<ReviewResponse>(reviews, Total.Of(reviews.Count), null));
    }

    private async Task<Results<JsonHttpResult<ClaimReview>, JsonHttpResult<Problem>>> AsClaimReview(string id, [AsParameters] Desk desk) =>
        await Read(id, desk) is { } review
            ? TypedResults.Json(ClaimReview.Of(review), contentType: ClaimReview.MediaType)
            : await Absence.Of(desk.Http, desk.Db, Kind, Path, id, desk.Cancel);
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Search;
using QuoteTracker.Searches;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Feeds;

/// <summary>Feeds, where feed readers look for them.</summary>
internal static class FeedRoutes
{
    private const string MediaType = "application/atom+xml";

    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup("/feeds").RefusesUnknownParameters().AddEndpointFilter<RouteGroupBuilder, ETags>();
        feeds.MapGet("/quotes.atom", OfTerms).ChecksQuery<FeedQuery>().Produces<string>(200, MediaType)
            .WithTags("Searches").WithName("GetFeedOfQuotes").WithSummary("The Atom feed of any search")
            .WithDescription("Takes what `GET /quotes` takes, but for pages and order. The newest 50 quotes that it finds, by when they came into this database, not by the day they were said.");
        feeds.MapGet("/searches/{id}.atom", OfSearch).Produces<string>(200, MediaType).Produces<Problem>(409, Problems.MediaType)
            .WithTags("Searches").WithName("GetFeedOfSearch").WithSummary("The Atom feed of a saved search")
            .WithDescription("The newest 50 quotes that it finds, by when they came into this database, not by the day they were said. Drafts are in it only where the search asks for `status=draft`. Of a search that finds 100,000 quotes or more, only the newest 20,000 of the database are looked through. With the ETag in `If-None-Match` it is sent only when it has changed.");
        return app;
    }

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> OfSearch(string id, HttpRequest request, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        if (await db.SavedSearches.AsNoTracking().Known(id).SingleOrDefaultAsync(cancel) is not { } search)
            return Problems.NotHere("search", id);
        var (question, refusal) = await db.QuestionAsync(search, cancel);
        if (refusal is not null)
            return refusal;

        return await Feed(new FeedOf($"/feeds/searches/{search.Key}.atom", search.Name, $"/api/v1/searches/{search.Id}/quotes", "application/json", search.ChangedAt), question, request, db, reader, cancel);
    }

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> OfTerms([AsParameters] FeedQuery query, HttpRequest request, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        var questions = new SearchQuestions(db, cancel);
        var question = await questions.Of(query);
        if (questions.Errors.Count > 0)
            return Problems.Invalid(questions.Errors);
        var title = request.Query.Count == 0 ? "All quotes" : $"Quotes: {string.Join(", ", request.Query.Select(one => one.Key == "q" ? one.Value.ToString() : $"{one.Key} {one.Value}"))}";
        return await Feed(new FeedOf($"/feeds/quotes.atom{request.QueryString}", title, $"/quotes{request.QueryString}", "text/html", DateTimeOffset.UnixEpoch), question, request, db, reader, cancel);
    }

    private static async Task<ContentHttpResult> Feed(FeedOf about, SearchQuestion question, HttpRequest request, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        var quotes = await reader.Responses(await db.NewestHitsAsync(question, cancel), cancel);
        var touched = await db.LastTouchedAsync(RecordKind.Quote, [.. quotes.Select(quote => quote.Id)], cancel);
        var feed = new AtomFeed(request.Server(), about, [.. quotes.Select(quote => (quote, touched.GetValueOrDefault(quote.Id, quote.AddedAt)))]);
        return TypedResults.Text(feed.Xml(), $"{MediaType}; charset=utf-8");
    }
}

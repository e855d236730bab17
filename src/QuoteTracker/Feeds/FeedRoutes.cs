using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Search;
using QuoteTracker.Searches;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Feeds;

/// <summary>Feeds, where feed readers look for them: each as Atom and as JSON Feed.</summary>
internal static class FeedRoutes
{
    private const string About = "The newest 50 quotes, by when they came into this database, not by the day they were said. With the ETag in `If-None-Match` it is sent only when it has changed.";

    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup("/feeds").RefusesUnknownParameters().AddEndpointFilter<RouteGroupBuilder, ETags>();
        foreach (var format in FeedFormat.All)
            Map(feeds, format);
        return app;
    }

    private static void Map(RouteGroupBuilder feeds, FeedFormat format)
    {
        Described(feeds.MapGet($"/quotes{format.Ending}", ([AsParameters] FeedQuery query, [AsParameters] Desk desk) => OfTerms(format, query, desk)).ChecksQuery<FeedQuery>(), format,
            "Quotes", "any search", $"Takes what `GET /quotes` takes, but for pages and order. {About}");
        Described(feeds.MapGet($"/searches/{{id}}{format.Ending}", (string id, [AsParameters] Desk desk) => OfSearch(format, id, desk)).Produces<Problem>(409, Problems.MediaType), format,
            "Search", "a saved search", $"{About} Drafts are in it only where the search asks for `status=draft`. Of a search that finds 100,000 quotes or more, only the newest 20,000 of the database are looked through.");
        Described(feeds.MapGet($"/speakers/{{id}}{format.Ending}", (string id, [AsParameters] Desk desk) => OfSpeaker(format, id, desk)), format,
            "Speaker", "what a person, organization or group said", $"{About} A merged one is followed.");
        Described(feeds.MapGet($"/topics/{{id}}{format.Ending}", (string id, [AsParameters] Desk desk) => OfTopic(format, id, desk)), format,
            "Topic", "what was said on a topic", $"`id` is the topic's slug. {About} A topic is in this database while a published quote has it.");
    }

    private static void Described(RouteHandlerBuilder route, FeedFormat format, string of, string what, string description) => route
        .Produces<string>(200, format.MediaType).WithTags("Searches").WithName($"{format.Operation}Of{of}").WithSummary($"The {format.Name} of {what}").WithDescription(description);

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> OfSearch(FeedFormat format, string id, Desk desk)
    {
        if (await desk.Db.SavedSearches.AsNoTracking().Known(id).SingleOrDefaultAsync(desk.Cancel) is not { } search)
            return Problems.NotHere("search", id);
        var (question, refusal) = await desk.Db.QuestionAsync(search, desk.Cancel);
        if (refusal is not null)
            return refusal;

        return await Feed(format, new FeedOf($"/feeds/searches/{search.Key}{format.Ending}", search.Name, $"/api/v1/searches/{search.Id}/quotes", "application/json", search.ChangedAt), question, desk);
    }

    private static Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> OfTerms(FeedFormat format, FeedQuery query, Desk desk)
    {
        var asked = desk.Http.Request.Query;
        var title = asked.Count == 0 ? "All quotes" : $"Quotes: {string.Join(", ", asked.Select(one => one.Key == "q" ? one.Value.ToString() : $"{one.Key} {one.Value}"))}";
        return Feed(format, $"/feeds/quotes{format.Ending}{desk.Http.Request.QueryString}", title, $"/quotes{desk.Http.Request.QueryString}", query, desk);
    }

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> OfSpeaker(FeedFormat format, string id, Desk desk)
    {
        if ((await KnownSpeakers.Load(desk.Db, [id], desk.Cancel)).IdOf(id) is not { } known)
            return Problems.NotHere("speaker", id);
        var speaker = await desk.Db.Speakers.Where(s => s.Id == known).Select(s => new { s.Slug, s.Name }).SingleAsync(desk.Cancel);
        return await Feed(format, $"/feeds/speakers/{speaker.Slug}{format.Ending}", $"What {speaker.Name} said", $"/quotes?speaker={speaker.Slug}", new FeedQuery { Speaker = $"{known}" }, desk);
    }

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> OfTopic(FeedFormat format, string id, Desk desk)
    {
        if (!FieldRules.IsSlug(id))
            return Problems.Invalid(FieldError.In("id", "This is not the slug of a topic.", id, FieldRules.SlugAllowed));
        var question = await new SearchQuestions(desk.Db, desk.Cancel).Of(new FeedQuery { Topic = id });

        // A topic is no record: it is there while a quote has it.
        return (await desk.Db.RowsAsync(question, newestFirst: true, null, 1, desk.Cancel)).Count == 0
            ? Problems.NotHere("topic", id)
            : await Feed(format, new FeedOf($"/feeds/topics/{id}{format.Ending}", $"On {id}", $"/quotes?topic={id}", "text/html", DateTimeOffset.UnixEpoch), question, desk);
    }

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> Feed(FeedFormat format, string self, string title, string search, FeedQuery query, Desk desk)
    {
        var questions = new SearchQuestions(desk.Db, desk.Cancel);
        var question = await questions.Of(query);
        return questions.Errors.Count > 0
            ? Problems.Invalid(questions.Errors)
            : await Feed(format, new FeedOf(self, title, search, "text/html", DateTimeOffset.UnixEpoch), question, desk);
    }

    private static async Task<ContentHttpResult> Feed(FeedFormat format, FeedOf about, SearchQuestion question, Desk desk)
    {
        var quotes = await desk.Quotes.Responses(await desk.Db.NewestHitsAsync(question, desk.Cancel), desk.Cancel);
        var touched = await desk.Db.LastTouchedAsync(RecordKind.Quote, [.. quotes.Select(quote => quote.Id)], desk.Cancel);
        var entries = quotes.Select(quote => (quote, touched.GetValueOrDefault(quote.Id, quote.AddedAt))).ToList();
        return TypedResults.Text(format.Write(desk.Http.Request.Server(), about, entries), $"{format.MediaType}; charset=utf-8");
    }
}

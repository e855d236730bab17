using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Quotes one by one: read, add, replace, delete. Finding them is <c>Search</c>.</summary>
internal static class QuoteEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder api)
    {
        var quotes = api.MapGroup("/quotes").WithTags("Quotes");

        quotes.MapGet("/{id}", Get)
            .WithName("GetQuote").WithSummary("A quote by id or key, with its evidence")
            .WithDescription("Numbers are ids, anything else is a key. Speakers, occurrences with both W3C selectors, and relations are in the answer.");
        quotes.MapPost("", Add).Checks<QuoteRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName("AddQuote").WithSummary("Add a quote")
            .WithDescription("Its words must stand in the text of each source it names; the place is found from `exact`, with `prefix`, `suffix` or `start` where the words stand there more than once. It can be searched when the answer is back.");
        quotes.MapPut("/{id}", Replace).Checks<QuoteRequest>().NeedsKey()
            .WithName("ReplaceQuote").WithSummary("Replace all that is on record of a quote")
            .WithDescription("What the body leaves out is taken away. The key stays; relations stay.");
        quotes.MapDelete("/{id}", Delete).NeedsKey()
            .WithName("DeleteQuote").WithSummary("Delete a quote")
            .WithDescription("Its occurrences and relations go with it; speakers and sources stay.");
    }

    private static async Task<Results<Ok<QuoteResponse>, JsonHttpResult<Problem>>> Get(
        string id, QuoteReader reader, IDbContextFactory<QuoteDb> databases, CancellationToken cancel)
    {
        var known = KnownSpeakers.IdOf(id) ?? await IdOfKey(id, databases, cancel);
        return reader.Responses([known]) is [var quote]
            ? TypedResults.Ok(quote)
            : Problems.NotHere("quote", id);
    }

    private static async Task<Results<Created<QuoteResponse>, JsonHttpResult<Problem>>> Add(
        Body<QuoteRequest> body, QuoteDb db, QuoteReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var key = body.Value.Key ?? Keys.New();
        if (await db.Quotes.AnyAsync(q => q.Key == key, cancel))
            return Problems.AlreadyThere("quote", $"/api/v1/quotes/{key}");

        var quote = new Quote { Key = key, Text = body.Value.Text, Language = body.Value.Language, AddedAt = clock.GetUtcNow() };
        if (await Write(quote, body.Value, db, cancel) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        db.Add(quote);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/quotes/{quote.Id}", reader.Responses([quote.Id])[0]);
    }

    private static async Task<Results<Ok<QuoteResponse>, JsonHttpResult<Problem>>> Replace(
        string id, Body<QuoteRequest> body, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        if (await db.Quotes.Known(id).Whole().SingleOrDefaultAsync(cancel) is not { } quote)
            return Problems.NotHere("quote", id);
        if (body.Value.Key is { } key && key != quote.Key)
            return Problems.Invalid(FieldError.At("/key", "A key stays for good.", key, $"{quote.Key}, or leave it out."));
        if (await Write(quote, body.Value, db, cancel) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(reader.Responses([quote.Id])[0]);
    }

    private static async Task<Results<NoContent, JsonHttpResult<Problem>>> Delete(string id, QuoteDb db, CancellationToken cancel)
    {
        if (await db.Quotes.Known(id).Whole().SingleOrDefaultAsync(cancel) is not { } quote)
            return Problems.NotHere("quote", id);

        db.Remove(quote);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    // By id no context is made at all: that is the most asked question.
    private static async Task<long> IdOfKey(string key, IDbContextFactory<QuoteDb> databases, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Quotes.Where(q => q.Key == key).Select(q => q.Id).SingleOrDefaultAsync(cancel);
    }

    private static async Task<List<FieldError>> Write(Quote quote, QuoteRequest request, QuoteDb db, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var speakers = await KnownSpeakers.Load(db, request.SpeakerReferences(), cancel);
        var sources = await KnownSources.Load(db, request.SourceReferences(), cancel);
        quote.Write(request, speakers, sources, errors);
        return errors;
    }
}

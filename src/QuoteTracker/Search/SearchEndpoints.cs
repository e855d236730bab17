using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Search;

/// <summary>Finding quotes: by words, and by who, where, when and what about.</summary>
internal static class SearchEndpoints
{
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/quotes", Search).ChecksQuery<QuotesQuery>()
            .WithTags("Quotes").WithName("SearchQuotes").WithSummary("Search quotes, list them, or get many by their ids")
            .WithDescription("""
                All that is asked must hold. Words match in all forms that the quote's language gives them, words in quotation marks as written; case, accents and typographic marks never matter, and `U.S.` finds `US`. A query that can't be read is refused with the place, or searched as plain words with `forgive`.
                `facets` counts the matches by speaker, kind, year and more, each without its own filter.
                Filters may also stand inside `q`: `speaker:fazil-mustafa independence from:2024-10`.
                `speaker` and `organization` take a part of a name too; whoever it fits is asked for, and `didYouMean` tells them apart.
                A date filter finds whatever may have been said then: a quote dated `2024-10` is found by `from=2024-10-05`.
                `relevance` ranks the newest 500 matches (the words as a phrase, then anywhere) and lists older ones after them; `ranking` says so.
                Cursors have no last page short of the last match, and pages don't shift while others write.
                """);
        api.MapGet("/people/{id}/quotes", (string id, [AsParameters] SearchQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel) => OfSpeaker<Person>(RecordKind.Person, "/people", id, query, http, db, reader, cancel))
            .ChecksQuery<SearchQuery>().WithTags("People").WithName("GetQuotesOfPerson").WithSummary("What a person said")
            .WithDescription("As a search with this person as `speaker`: every other parameter of `GET /quotes` narrows it.");
        api.MapGet("/organizations/{id}/quotes", (string id, [AsParameters] SearchQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel) => OfSpeaker<Organization>(RecordKind.Organization, "/organizations", id, query, http, db, reader, cancel))
            .ChecksQuery<SearchQuery>().WithTags("Organizations").WithName("GetQuotesOfOrganization").WithSummary("What an organization said")
            .WithDescription("As a search with this organization as `speaker`. For what was said in its name too, use `GET /quotes?organization=…`.");
        api.MapGet("/groups/{id}/quotes", (string id, [AsParameters] SearchQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel) => OfSpeaker<Group>(RecordKind.Group, "/groups", id, query, http, db, reader, cancel))
            .ChecksQuery<SearchQuery>().WithTags("Groups").WithName("GetQuotesOfGroup").WithSummary("What a group said")
            .WithDescription("As a search with this group as `speaker`.");
        api.MapGet("/sources/{id}/quotes", OfSource).ChecksQuery<SearchQuery>()
            .WithTags("Sources").WithName("GetQuotesOfSource").WithSummary("The quotes that stand in a source")
            .WithDescription("As a search with this source as `source`: every other parameter of `GET /quotes` narrows it.");
        return api;
    }

    private static async Task<Results<Ok<SearchResponse>, JsonHttpResult<Problem>>> Search([AsParameters] QuotesQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        if (query.Id is { } ids)
        {
            var found = await reader.Responses([.. SearchTerms.List(ids).Select(long.Parse).Distinct()], cancel);
            return TypedResults.Ok(new SearchResponse([.. found.Select(quote => new FoundQuote(quote, []))], Total.Of(found.Count), null));
        }

        return await Answer(query, null, http, db, reader, cancel);
    }

    private static async Task<Results<Ok<SearchResponse>, JsonHttpResult<Problem>>> OfSpeaker<T>(
        RecordKind kind, string path, string id, SearchQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel) where T : Speaker =>
        await db.Set<T>().AsNoTracking().Known(id).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel) is { } speaker
            ? await Answer(query, FilterToken.Speaker(speaker), http, db, reader, cancel)
            : await Absence.Of(http, db, kind, path, id, cancel);

    private static async Task<Results<Ok<SearchResponse>, JsonHttpResult<Problem>>> OfSource(
        string id, [AsParameters] SearchQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel) =>
        await db.Sources.AsNoTracking().Known(id).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel) is { } source
            ? await Answer(query, FilterToken.Source(source), http, db, reader, cancel)
            : await Absence.Of(http, db, RecordKind.Source, "/sources", id, cancel);

    /// <summary>The answer to a search; with <paramref name="alsoFilter"/>, a token that its quotes must have too. <paramref name="refusal"/> is what is answered where it can't be asked; null: that the request is wrong.</summary>
    internal static async Task<Results<Ok<SearchResponse>, JsonHttpResult<Problem>>> Answer(
        SearchQuery query, string? alsoFilter, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel, Func<List<FieldError>, JsonHttpResult<Problem>>? refusal = null)
    {
        var questions = new SearchQuestions(db, cancel);
        var question = await questions.Of(query, query.Forgive == true);
        if (questions.Errors.Count > 0)
            return refusal is null ? Problems.Invalid(questions.Errors) : refusal(questions.Errors);
        using var telling = new SearchTelling(http, question.Words);
        using var place = await http.RequestServices.GetRequiredService<SearchGate>().Enter(question.Words, cancel);
        if (place is null)
            return Problems.Busy(http);
        var all = alsoFilter is null ? question : question with { Filters = [.. question.Filters, [alsoFilter]] };
        return await new SearchPage(db, reader, query, all).Read(cancel) is { } page
            ? TypedResults.Ok(telling.Of(page with
            {
                Facets = query.Facets is { } facets ? await new Facets(db, cancel).Of(question, alsoFilter, Facets.Read(facets)!) : null,
                SearchedInstead = questions.Instead,
                DidYouMean = questions.DidYouMean,
            }))
            : Problems.Invalid(FieldError.In("cursor", "This is not a cursor of this search.", query.Cursor, "The nextCursor of the page before, with the other parameters unchanged."));
    }
}

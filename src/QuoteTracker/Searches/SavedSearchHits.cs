using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Searches;

/// <summary>What saved searches find: all of it, or what is new.</summary>
internal static class SavedSearchHits
{
    public static void MapSavedSearchHits(this IEndpointRouteBuilder searches)
    {
        searches.MapGet("/{id}/quotes", All).ChecksQuery<HitsQuery>().Produces<Problem>(409, Problems.MediaType)
            .WithName("GetQuotesOfSearch").WithSummary("What a saved search finds")
            .WithDescription("The answer that `GET /quotes` gives now to what was saved, page by page. Where something that it names is gone since, 409 says what.");
        searches.MapGet("/{id}/new", New).WithMetadata(ReadsPrimary.Mark).ChecksQuery<NewQuotesQuery>().Produces<Problem>(409, Problems.MediaType).Produces<Problem>(503, Problems.MediaType)
            .WithName("GetNewQuotesOfSearch").WithSummary("What a saved search finds that is new since a revision")
            .WithDescription("""
                The quotes that match now and that were added or changed after revision `since`, each with the revision that touched it last, in the order of these revisions.
                `asOf` says up to which revision was looked: pass it as `since` the next time, and nothing is missed and nothing comes twice. A call looks at 10,000 revisions at most; while `hasMore` is true, call again at once. A page may be empty and have more after it.
                A quote that was changed so that it matches no more, or was deleted, is not told of; nor is one that matches because something else was changed, as the organization that a group is drawn from.
                """);
    }

    private static async Task<Results<Ok<SearchResponse>, JsonHttpResult<Problem>>> All(string id, [AsParameters] HitsQuery page, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        if (await db.SavedSearches.AsNoTracking().Known(id).SingleOrDefaultAsync(cancel) is not { } search)
            return SavedSearchRoutes.NotHere(id);
        var query = SavedTerms.Read<SearchQuery>(search) with { Limit = page.Limit, Cursor = page.Cursor };
        return await SearchEndpoints.Answer(query, null, http, db, reader, cancel, errors => SavedTerms.Refusal(search, errors));
    }

    private static async Task<Results<Ok<NewQuotesResponse>, JsonHttpResult<Problem>>> New(string id, [AsParameters] NewQuotesQuery query, HttpContext http, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        if (await db.SavedSearches.AsNoTracking().Known(id).SingleOrDefaultAsync(cancel) is not { } search)
            return SavedSearchRoutes.NotHere(id);
        var (question, refusal) = await db.QuestionAsync(search, cancel);
        if (refusal is not null)
            return refusal;
        using var place = await http.RequestServices.GetRequiredService<SearchGate>().Enter(question.Words, cancel);
        if (place is null)
            return Problems.Busy(http);
        var (head, _) = await db.HeadAsync(cancel);
        return query.Since is { } since && since > head
            ? Problems.Invalid(FieldError.In("since", "There is no such revision yet.", $"{since}", $"0 to {head}: the asOf of an answer before."))
            : TypedResults.Ok(await new NewQuotes(db, reader, question, head).Since(query.Since ?? 0, query.Size, cancel));
    }
}

/// <summary>Which part of what a saved search finds.</summary>
public sealed class HitsQuery
{
    /// <summary>How many quotes to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

internal sealed class HitsQueryRules : AbstractValidator<HitsQuery>
{
    public HitsQueryRules() => RuleFor(q => q.Limit).IsLimit();
}

/// <summary>Since when.</summary>
public sealed class NewQuotesQuery
{
    /// <summary>Number of a revision, of which only later ones count: the <c>asOf</c> of the answer before. 0, all there ever were, when left out.</summary>
    [FromQuery(Name = "since")]
    public long? Since { get; init; }

    /// <summary>How many quotes to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    internal int Size => Limit ?? PageQuery.DefaultLimit;
}

internal sealed class NewQuotesQueryRules : AbstractValidator<NewQuotesQuery>
{
    public NewQuotesQueryRules()
    {
        RuleFor(q => q.Since).Must(since => since is null or >= 0).WithMessage("This is not the number of a revision.").WithState(_ => "0 or more: the asOf of an answer before.");
        RuleFor(q => q.Limit).IsLimit();
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store.History;

namespace QuoteTracker.Quotes;

/// <summary>What the wordings of a quote are held against.</summary>
public sealed class OccurrencesQuery
{
    /// <summary>Place of the occurrence whose wording the others are held against, from 0; left out: the quote's own words.</summary>
    [FromQuery(Name = "against")]
    public int? Against { get; init; }
}

/// <summary>The places of a quote, and how their wordings differ.</summary>
internal static class OccurrenceEndpoints
{
    public static void MapOccurrences(this IEndpointRouteBuilder api) => api.MapGet("/quotes/{id}/occurrences", List)
        .Produces<Problem>(400, Problems.MediaType).WithTags("Quotes")
        .WithName("ListOccurrences").WithSummary("Where a quote is written down, and how the wordings differ")
        .WithDescription("In order, each with the `differs` that the quote has for it: word by word against the quote's words, or with `against` against the words at that occurrence. Null where only case, accents or typographic marks differ.");

    private static async Task<Results<Ok<Page<OccurrenceResponse>>, JsonHttpResult<Problem>>> List(string id, [AsParameters] OccurrencesQuery query, [AsParameters] Desk desk)
    {
        if (await desk.Response(id) is not { } quote)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Quote, "/quotes", id, desk.Cancel);

        var places = quote.Occurrences;
        if (query.Against is { } against)
        {
            if (places.FirstOrDefault(place => place.Place == against) is not { } other)
                return Problems.Invalid(FieldError.In("against", "This quote has no such occurrence.", $"{against}", places.Count == 0 ? "Leave it out." : $"0 to {places.Count - 1}."));
            places = [.. places.Select(place => place with { Differs = QuoteReads.Differing(other.QuoteSelector.Exact, place.QuoteSelector.Exact) })];
        }

        return TypedResults.Ok(new Page<OccurrenceResponse>(places, Total.Of(places.Count), null));
    }
}

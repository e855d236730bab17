using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>People, organizations and groups together, by their names as one types.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder api) => api.MapGet("/speakers", Suggest).ChecksQuery<SuggestionQuery>()
        .WithTags("Speakers").WithName("SuggestSpeakers").WithSummary("Suggest speakers as their names are typed")
        .WithDescription("""
            People, organizations and groups of whom one name has, for each word typed, a word that begins so: `q=ali kar`, `q=kar ali`, `q=Алиев`.
            `matched` says which of the speaker's names that is. Accents and case don't matter, and a name on record in one script is found in another by its transliteration.
            For a letter or two that more than 500 names have, only the first 500 of them in the alphabet are looked at, and `total` says `gte`: type on.
            """);

    private static async Task<Ok<SuggestionResponse>> Suggest([AsParameters] SuggestionQuery query, QuoteDb db, CancellationToken cancel)
    {
        var found = await db.NamedAsync(TypedName.Of(query.Q!)!, query.Type, query.Size, cancel);
        return TypedResults.Ok(new SuggestionResponse([.. found.Best.Select(SuggestedSpeaker.Of)], new Total(found.Count, found.IsBounded ? "gte" : "eq")));
    }
}

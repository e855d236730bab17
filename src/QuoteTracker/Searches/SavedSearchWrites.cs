using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Searches;

namespace QuoteTracker.Searches;

/// <summary>Puts what a request says into a saved search. In the transaction of the request.</summary>
internal static class SavedSearchWrites
{
    /// <summary>Where another search has the name or the key.</summary>
    public static async Task<JsonHttpResult<Problem>?> Taken(SavedSearchRequest request, SavedSearch? except, Desk desk) =>
        await desk.Db.SavedSearches.Where(s => s.Name == request.Name || s.Key == request.Key).Where(s => except == null || s.Id != except.Id)
            .OrderBy(s => s.Id).Select(s => (long?)s.Id).FirstOrDefaultAsync(desk.Cancel) is { } there
            ? Problems.AlreadyThere("search", $"/api/v1/searches/{there}")
            : null;

    /// <summary>A new one.</summary>
    public static async Task<SavedSearch> Make(SavedSearchRequest request, Desk desk)
    {
        var now = desk.Clock.GetUtcNow();
        return new SavedSearch
        {
            Key = request.Key ?? await KeyFor(request.Name, desk),
            Name = request.Name,
            Query = SavedTerms.Json(request),
            Revision = (await desk.Db.HeadAsync(desk.Cancel)).Number,
            By = desk.Db.Author.Name!,
            SavedAt = now,
            ChangedAt = now,
        };
    }

    /// <summary>All that a search has. What says the same is no change.</summary>
    public static async Task Write(this SavedSearch search, SavedSearchRequest request, Desk desk)
    {
        var query = SavedTerms.Json(request);
        if ((search.Name, search.Query) == (request.Name, query))
            return;
        (search.Name, search.Query) = (request.Name, query);
        search.Version++;
        search.Revision = (await desk.Db.HeadAsync(desk.Cancel)).Number;
        search.By = desk.Db.Author.Name!;
        search.ChangedAt = desk.Clock.GetUtcNow();
    }

    private static async Task<string> KeyFor(string name, Desk desk)
    {
        var plain = Slug.Of(name, "search");
        var taken = await desk.Db.SavedSearches.Where(s => s.Key == plain || s.Key.StartsWith(plain + "-")).Select(s => s.Key).ToHashSetAsync(desk.Cancel);
        return taken.Contains(plain) ? Enumerable.Range(2, taken.Count + 1).Select(n => $"{plain}-{n}").First(key => !taken.Contains(key)) : plain;
    }
}

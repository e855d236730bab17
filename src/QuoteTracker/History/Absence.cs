using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>Says of a record that is not there whether it ever was: never (404), deleted (410), merged into another (308).</summary>
internal static class Absence
{
    /// <summary>The answer. A merged record's address leads on to the same place below the other one.</summary>
    public static async Task<JsonHttpResult<Problem>> Of(HttpContext http, QuoteDb db, RecordKind kind, string path, string reference, CancellationToken cancel)
    {
        var noun = Words.Of(kind);
        if (await db.EndOfAsync(kind, reference, cancel) is not { } end)
            return Problems.NotHere(noun, reference);

        // Neither is for good: a deleted one may be brought back, a merged one taken out again.
        http.Response.Headers.CacheControl = "no-cache";
        if (end.Action == RevisionAction.Purged)
            return ByLaw(end);
        if (end.Into is null)
            return Problems.Gone(noun, end.Key, end.By, end.At, $"/api/v1{path}/{end.RecordId}/versions");

        var below = http.Request.Path.Value![$"/api/v1{path}/".Length..];
        below = below.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? below[slash..] : "";
        var to = $"/api/v1{path}/{await db.TakerOfAsync(end, cancel)}{below}{http.Request.QueryString}";
        http.Response.Headers.Location = to;
        return Problems.Moved(noun, end.Key, to);
    }

    /// <summary>The answer for a record, or a version of one, whose words a purge took out.</summary>
    public static JsonHttpResult<Problem> ByLaw(Revision purge) =>
        Problems.RemovedByLaw(Words.Of(purge.Kind), purge.Key, purge.At, purge.Reason is { } reason ? reason.TrimEnd('.') + "." : null, PurgeNote.Of(purge).Sha256);

    /// <summary>The answer for a key that can't be given again, because its record was deleted or purged.</summary>
    public static JsonHttpResult<Problem> OfKey(Revision end, string key, string versions) => end.Action == RevisionAction.Purged
        ? Problems.KeyOfPurged(Words.Of(end.Kind), key, end.At)
        : Problems.KeyOfDeleted(Words.Of(end.Kind), key, versions);
}

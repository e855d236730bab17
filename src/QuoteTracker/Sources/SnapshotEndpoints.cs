using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>The texts kept of a source, to read: now, as of a moment (Memento, RFC 7089), and the pages they were read from.</summary>
internal static class SnapshotEndpoints
{
    public static void MapSnapshots(this RouteGroupBuilder sources)
    {
        sources.MapGet("/{id}/snapshots", List)
            .WithName("ListSnapshots").WithSummary("The texts kept of a source")
            .WithDescription("Oldest first, without the texts themselves. A snapshot never changes.");
        sources.MapGet("/{id}/text", ReadText).Produces<string>(200, "text/plain")
            .WithName("GetTextOfSource").WithSummary("The text of a source, as captured")
            .WithDescription("The newest snapshot's text as it is, in UTF-8; with `Accept-Datetime` the one that was the newest at that moment, or the first (Memento's TimeGate: `Memento-Datetime`, `Content-Location` and `Link` say which it is and which others there are). Offsets of quotes count its UTF-16 units.");
        sources.MapGet("/{id}/snapshots/{n:long}/text", ReadSnapshot).Produces<string>(200, "text/plain")
            .WithName("GetTextOfSnapshot").WithSummary("The text of one snapshot")
            .WithDescription("It never changes. `Memento-Datetime` says when it was captured, `Link` which others there are.");
        sources.MapGet("/{id}/snapshots/{n:long}/page", ReadPage).Produces<string>(200, "application/octet-stream")
            .WithName("GetPageOfSnapshot").WithSummary("The page that a snapshot was read from, byte by byte")
            .WithDescription("As the server sent it, for download only: it is not ours, and a browser must not run it. 404 where the text was given and not fetched.");
        sources.MapGet("/{id}/timemap", TimeMap).Produces<string>(200, Mementos.LinkFormat)
            .WithName("GetTimeMapOfSource").WithSummary("All snapshots of a source as a Memento TimeMap")
            .WithDescription("In application/link-format (RFC 7089, section 5).");
    }

    private static async Task<Results<Ok<Page<SnapshotResponse>>, JsonHttpResult<Problem>>> List(string id, HttpContext http, QuoteDb db, CancellationToken cancel) =>
        await db.Sources.AsNoTracking().Known(id).Select(SourceResponse.Row).SingleOrDefaultAsync(cancel) is { } source
            ? TypedResults.Ok(new Page<SnapshotResponse>(source.Snapshots, Total.Of(source.Snapshots.Count), null))
            : await Absent(id, http, db, cancel);

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult, JsonHttpResult<Problem>>> ReadText(string id, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await Mementos.Of(id, http, db, cancel) is not { } mementos)
            return await Absent(id, http, db, cancel);
        if (mementos.Snapshots.Count == 0)
            return Problems.NotHere("source with a text", id);

        var wanted = http.Request.Headers.AcceptDatetime();
        if (wanted is { Length: > 0 } && !Mementos.TryMoment(wanted, out _))
            return Problems.Invalid(FieldError.In("Accept-Datetime", "This is not a date of HTTP.", wanted, "Such as Sat, 05 Oct 2024 12:00:00 GMT."));

        var chosen = wanted is { Length: > 0 } && Mementos.TryMoment(wanted, out var at) ? mementos.At(at) : mementos.Snapshots[^1];
        http.Response.Headers.Vary = "accept-datetime";
        http.Response.Headers.ContentLocation = mementos.AddressOf(chosen);
        return await Text(mementos, chosen, http, db, cancel);
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult, JsonHttpResult<Problem>>> ReadSnapshot(string id, long n, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await Mementos.Of(id, http, db, cancel) is not { } mementos)
        {
            // Versions of quotes may still name it: the text of a deleted source stays readable.
            return await db.DeletedTextAsync(id, n, cancel) is { } kept ? TypedResults.Text(kept, "text/plain; charset=utf-8") : await Absent(id, http, db, cancel);
        }

        return mementos.Snapshots.FirstOrDefault(snapshot => snapshot.Id == n) is { } chosen
            ? await Text(mementos, chosen, http, db, cancel)
            : Problems.NotHere("snapshot of this source", n);
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult, JsonHttpResult<Problem>>> Text(Mementos mementos, Memento chosen, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        http.Response.Headers["Memento-Datetime"] = Mementos.Moment(chosen.CapturedAt);
        http.Response.Headers.Link = mementos.LinksFrom(chosen);
        var etag = $"\"{chosen.Sha256}\"";
        http.Response.Headers.ETag = etag;
        if (ETags.Matches(http.Request.Headers.IfNoneMatch.ToString(), etag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Text(await db.Snapshots.Where(n => n.Id == chosen.Id).Select(n => n.Text).SingleAsync(cancel), "text/plain; charset=utf-8");
    }

    private static async Task<Results<FileContentHttpResult, JsonHttpResult<Problem>>> ReadPage(string id, long n, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await db.Sources.AsNoTracking().Known(id).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel) is not { } source)
            return await Absent(id, http, db, cancel);
        if (await db.Snapshots.AsNoTracking().Where(s => s.Id == n && s.SourceId == source).Select(s => s.Page).SingleOrDefaultAsync(cancel) is not { } page)
            return Problems.NotHere("page of this snapshot", n);

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers["Content-Location"] = Mementos.InHeader(page.Url);
        return TypedResults.File(page.Bytes(), "application/octet-stream", $"snapshot-{n}{(page.MediaType == "text/plain" ? ".txt" : ".html")}",
            entityTag: new EntityTagHeaderValue($"\"{page.Sha256}\""));
    }

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> TimeMap(string id, HttpContext http, QuoteDb db, CancellationToken cancel) =>
        await Mementos.Of(id, http, db, cancel) is { } mementos
            ? TypedResults.Text(mementos.TimeMap(), Mementos.LinkFormat)
            : await Absent(id, http, db, cancel);

    private static Task<JsonHttpResult<Problem>> Absent(string id, HttpContext http, QuoteDb db, CancellationToken cancel) =>
        Absence.Of(http, db, RecordKind.Source, "/sources", id, cancel);

    private static string AcceptDatetime(this IHeaderDictionary headers) => headers["Accept-Datetime"].ToString();
}

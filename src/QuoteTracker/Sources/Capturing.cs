using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>Captures a source again: from its page, or from a text that is given.</summary>
internal static class Capturing
{
    public static void MapCapturing(this RouteGroupBuilder sources) => sources.MapPost("/{id}/snapshots", Capture).Checks<CaptureRequest>().NeedsKey()
        .Produces<Problem>(502, Problems.MediaType)
        .WithName("CaptureSource").WithSummary("Capture a source's text again")
        .WithDescription("Fetches the source's page, or takes the `text` given. A text that is the newest snapshot's makes no new one, and the answer says so (200). Else all quotes of the source are looked for in the new text, and the answer says what was moved, altered (word by word) or is gone; the snapshots that they were taken from stay. A page that can't be fetched changes nothing but what `link` says of it (502).");

    private static async Task<Results<Created<CaptureResponse>, Ok<CaptureResponse>, JsonHttpResult<Problem>>> Capture(
        string id, Body<CaptureRequest> body, [AsParameters] Desk desk, PageReading pages)
    {
        if (await desk.Db.Sources.AsNoTracking().Known(id).Select(s => new { s.Id, s.Url }).SingleOrDefaultAsync(desk.Cancel) is not { } known)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Source, "/sources", id, desk.Cancel);
        if (body.Value.Text is { } text)
            return await Keep(known.Id, known.Url, text, body.Value.CapturedAt, null, desk);
        if (known.Url is null)
            return Problems.Invalid(FieldError.At("/text", "This source has no URL to fetch it from.", null, "The text as it is now."));

        var (page, failure) = await pages.Read(known.Url, desk.Cancel);
        if (failure is not null)
        {
            await Mark(known.Id, failure.Why, desk);
            return failure.Refusal;
        }

        return await Keep(known.Id, known.Url, page!.Article.Text, null, page.Page, desk);
    }

    private static async Task<Results<Created<CaptureResponse>, Ok<CaptureResponse>, JsonHttpResult<Problem>>> Keep(
        long id, string? url, string text, DateTimeOffset? given, SnapshotPage? page, Desk desk)
    {
        var found = await desk.Db.LookAheadAsync(id, text, desk.Cancel);
        return await desk.Write(() => Keep(id, url, found, given, page, desk));
    }

    private static async Task<Results<Created<CaptureResponse>, Ok<CaptureResponse>, JsonHttpResult<Problem>>> Keep(
        long id, string? url, PlacesInText found, DateTimeOffset? given, SnapshotPage? page, Desk desk)
    {
        // A page takes its time to come, and somebody may have changed the source meanwhile.
        if (await desk.Db.Sources.Include(s => s.Snapshots).SingleOrDefaultAsync(s => s.Id == id, desk.Cancel) is not { } source)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Source, "/sources", $"{id}", desk.Cancel);
        if (page is not null && source.Url != url)
            return Problems.InUse("The source's URL was changed while its page was fetched. Read again, then decide.");
        var text = found.Text;
        var now = desk.Clock.GetUtcNow();
        if (page is not null)
            (source.LinkCheckedAt, source.LinkFault) = (now, null);

        var newest = source.Snapshots.MaxBy(snapshot => snapshot.Id);
        if (newest?.Text == text)
        {
            await desk.Db.SaveChangesAsync(desk.Cancel);
            return TypedResults.Ok(new CaptureResponse(false, await Read(newest.Id, desk), $"The text is the same as on {newest.CapturedAt:yyyy-MM-dd}: no new snapshot was made.", await Places(id, desk), []));
        }

        if (given is { } at && SourceWrites.WrongMoment(at, newest, now, "/capturedAt") is { } wrong)
            return Problems.Invalid(wrong);
        var snapshot = Snapshot.Of(text, given ?? now, page);
        source.Snapshots.Add(snapshot);
        desk.Db.Marks[source] = (RevisionAction.Captured, null);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        var places = await desk.Db.ReanchorAsync(snapshot, found, desk.Cancel);
        await desk.Db.SaveChangesAsync(desk.Cancel);

        var changes = places.Where(place => place.Change != "same").ToList();
        return TypedResults.Created($"/api/v1/sources/{id}/snapshots/{snapshot.Id}/text",
            new CaptureResponse(true, await Read(snapshot.Id, desk), Message(newest is null, changes), places.Count - changes.Count, changes));
    }

    // How its address fares is no part of a source's state, so this is no change of the record.
    private static Task<int> Mark(long id, string fault, Desk desk)
    {
        var (now, why) = (desk.Clock.GetUtcNow(), fault.Length > 500 ? fault[..500] : fault);
        return desk.Write(() => desk.Db.Sources.Where(s => s.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LinkCheckedAt, now).SetProperty(s => s.LinkFault, why), desk.Cancel));
    }

    private static string Message(bool isFirst, List<PlaceChange> changes)
    {
        if (isFirst)
            return "This is the first text kept of this source.";
        var counts = changes.GroupBy(change => change.Change).Select(group => $"{group.Count()} {group.Key}").ToList();
        return $"The text has changed: {(counts.Count == 0 ? "all places of quotes are as they were" : $"places of quotes: {string.Join(", ", counts)}")}.";
    }

    private static Task<int> Places(long id, Desk desk) => desk.Db.Occurrences.CountAsync(o => o.SourceId == id, desk.Cancel);

    private static Task<SnapshotResponse> Read(long snapshot, Desk desk) =>
        desk.Db.Snapshots.AsNoTracking().Where(n => n.Id == snapshot).Select(SnapshotResponse.Row).SingleAsync(desk.Cancel);
}

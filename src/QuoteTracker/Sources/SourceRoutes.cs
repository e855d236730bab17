using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Sources;

/// <summary>Sources: the documents that statements are written down in.</summary>
internal sealed class SourceRoutes() : RecordRoutes<Source, SourceRequest, SourceResponse>(RecordKind.Source, "/sources", "Source", "Sources")
{
    protected override string AboutAdding => "With its text, that becomes the first snapshot, and quotes can point into it at once. With a URL alone the page is fetched: the article's text is taken, and title, publisher, authors, date and language where the page says them and the body doesn't; the page's bytes are kept. A page that can't be fetched adds nothing (502). A URL or key that is already here answers 409 with its address.";

    protected override string AboutReplacing => "The texts stay: a captured text never changes. A source that has no text yet takes one.";

    protected override string AboutDeleting => "Quotes and memberships that refer to it keep it: 409 says how many. Its snapshots go aside with it, and come back with it.";

    public void MapAll(IEndpointRouteBuilder api)
    {
        var sources = Map(api);
        sources.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName("ListSources").WithSummary("The sources")
            .WithDescription("In the order of their ids. With `name`, those whose title has the words given, as typed.");
        sources.MapSnapshots();
        sources.MapCapturing();
    }

    protected override RouteHandlerBuilder MapAdding(RouteGroupBuilder routes) => routes.MapPost("", AddOrFetch).Checks<SourceRequest>().NeedsKey()
        .Produces<Problem>(409, Problems.MediaType).Produces<Problem>(502, Problems.MediaType);

    protected override RouteHandlerBuilder MapReading(RouteGroupBuilder routes) => base.MapReading(routes).Gives(new Offer<SourceResponse>(Offers.JsonLd, SourceJsonLd.Of));

    protected override Task<Source?> Find(Desk desk, string reference) => desk.Db.Sources.Known(reference).Include(s => s.Snapshots).SingleOrDefaultAsync(desk.Cancel);

    protected override string? KeyOf(SourceRequest request) => request.Key;

    protected override Task<Source> Make(SourceRequest request, Desk desk) => Task.FromResult(new Source
    {
        Key = request.Key ?? Keys.New(),
        Title = request.Title ?? "",
        Language = request.Language ?? "",
        AddedAt = desk.Clock.GetUtcNow(),
        LinkCheckedAt = request.Page is null ? null : desk.Clock.GetUtcNow(),
    });

    protected override async Task<List<FieldError>> Write(Source record, SourceRequest request, Desk desk)
    {
        var errors = new List<FieldError>();
        var publishers = await KnownSpeakers.Load(desk.Db, [request.Publisher], desk.Cancel);
        record.Write(request, publishers.Find<Organization>(request.Publisher, "/publisher", errors), desk.Clock.GetUtcNow(), errors);
        return errors;
    }

    protected override Task<SourceResponse?> Read(string reference, Desk desk) =>
        desk.Db.Sources.AsNoTracking().Known(reference).Select(SourceResponse.Row).SingleOrDefaultAsync(desk.Cancel);

    protected override Task<string?> UsesOf(Source record, Desk desk) => desk.Db.UsesOfSource(record.Id, desk.Cancel);

    protected override async Task<JsonHttpResult<Problem>?> Doubled(SourceRequest request, long? except, Desk desk)
    {
        if (request.Url is { } url && await desk.Db.Sources.Where(s => s.Url == url && s.Id != except).Select(s => (long?)s.Id).FirstOrDefaultAsync(desk.Cancel) is { } other)
            return Problems.AlreadyThere("URL", $"/api/v1/sources/{other}");
        return except is { } id && await HasOtherTexts(request, id, desk) ? Problems.SnapshotIsFinal() : null;
    }

    // Quotes may point into this source: a text that it doesn't have yet must come as a capture, which looks for them in it.
    private static async Task<bool> HasOtherTexts(SourceRequest request, long source, Desk desk)
    {
        if (request is { Text: null, Snapshots: null })
            return false;
        var kept = await desk.Db.Snapshots.Where(s => s.SourceId == source).Select(s => new { s.Sha256, s.CapturedAt }).ToListAsync(desk.Cancel);
        return kept.Count > 0 && ((request.Text is { } text && kept.TrueForAll(known => known.Sha256 != Snapshot.Fingerprint(text)))
            || (request.Snapshots ?? []).Any(later => !kept.Contains(new { Sha256 = Snapshot.Fingerprint(later.Text), later.CapturedAt })));
    }

    // The texts are evidence that permalinks point to: they go aside, and come back with the source.
    protected override async Task Remove(Source record, Desk desk)
    {
        await desk.Db.Snapshots.Where(s => s.SourceId == record.Id).Include(s => s.Page).LoadAsync(desk.Cancel);
        desk.Db.AddRange(record.Snapshots.Select(DeletedSnapshot.Of));
        desk.Db.Remove(record);
    }

    protected override async Task BringBack(Source record, long id, Desk desk)
    {
        var kept = await desk.Db.DeletedSnapshots.Where(s => s.SourceId == id).OrderBy(s => s.SnapshotId).ToListAsync(desk.Cancel);
        record.Snapshots.AddRange(kept.Select(snapshot => snapshot.Restored()));
        desk.Db.RemoveRange(kept);
    }

    private async Task<Results<Created<SourceResponse>, JsonHttpResult<Problem>>> AddOrFetch(Body<SourceRequest> body, [AsParameters] Desk desk, PageReading pages)
    {
        var request = body.Value;
        if (request is { Text: null, Url: null })
            return Problems.Invalid(FieldError.At("/text", "A source with neither text nor URL can't be checked by anyone.", null, "The text, or a url."));
        if (request is not { Text: null, Url: { } url })
            return await AddRecord(request, desk);

        // Asked before the page is fetched: a known URL costs nobody a request.
        if (await Doubled(request, null, desk) is { } doubled)
            return doubled;
        var (page, failure) = await pages.Read(url, desk.Cancel);
        return failure is null ? await AddRecord(await PageReading.Fill(request, page!, desk.Db, desk.Cancel), desk) : failure.Refusal;
    }

    private static async Task<Ok<Page<SourceResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var sources = db.Sources.AsNoTracking();
        foreach (var word in (list.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            sources = sources.Where(s => s.Title.Contains(word));

        var total = await sources.LongCountAsync(cancel);
        var after = list.After;
        var items = await sources.Where(s => s.Id > after).OrderBy(s => s.Id).Take(list.Size + 1).Select(SourceResponse.Row).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(items, list.Size, total, item => item.Id));
    }
}

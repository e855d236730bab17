using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>Imports: files, taken over HTTP and read in the background. They may hold what is not published: only keys see them.</summary>
internal static class ImportRoutes
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");

        var files = LinesBody.Or("StartImport", "text/csv", "application/json", "application/ld+json", "application/xml", "text/xml", "application/akn+xml");
        imports.MapPost("", ImportStart.Start).DisableRateLimiting().NeedsKey().Takes(files).ChecksQuery<ImportQuery>()
            .Produces<ImportResponse>(202)
            .WithName("StartImport").WithSummary("Import records from a file")
            .WithDescription("The exchange format, a record a line, of any size; or a table, Popolo, an Akoma Ntoso debate, ClaimReview or Web Annotations. A file in another format is read into lines while it is sent; then it is written in the background, one import at a time; `Location` has the job. Records that are there already are brought up to date; wrong lines are reported and left out; the same file again changes nothing. With `wait=true` the answer comes when it is done (200). A server that is stopped in the middle goes on when it starts again. `reason` is kept with every version it makes.");
        imports.MapPost("/dry-run", ImportDryRun.Run).DisableRateLimiting().NeedsKey().Takes(files).ChecksQuery<FileQuery>()
            .WithName("TryImport").WithSummary("What an import would do")
            .WithDescription("Takes what `POST /imports` takes, up to 16 MiB, does it whole and takes it back: the answer says what would be added, changed and rejected, and nothing of it is kept. No other write is taken meanwhile.");
        imports.MapGet("", List).NeedsKey().ChecksQuery<ListQuery>()
            .WithName("ListImports").WithSummary("The imports, newest first")
            .WithDescription("With `name`, those whose author or reason has the words given, as typed. Needs a key: imports can hold drafts.");
        imports.MapGet("/{id}", Get).NeedsKey()
            .WithName("GetImport").WithSummary("An import: how far it is, and what came of it")
            .WithDescription("Its counts are those of what is in the database, at any moment. The first 100 lines that were not taken are in `rejectedLines`. Needs a key.");
        imports.MapGet("/{id}/rejected", Rejected).NeedsKey().Produces<string>(200, LinesBody.MediaType)
            .WithName("GetRejectedLines").WithSummary("All lines of an import that were not taken")
            .WithDescription("JSON Lines in the order of the file, each as in `rejectedLines`. Of an import that is not done: those so far. Needs a key.");
    }

    private static async Task<Ok<Page<ImportResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel) =>
        TypedResults.Ok(await db.ImportsAsync(list, cancel));

    private static async Task<Results<Ok<ImportResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteDb db, CancellationToken cancel) =>
        KnownRecords.IdOf(id) is { } known && await db.ImportAsync(known, cancel) is { } import ? TypedResults.Ok(import) : Problems.NotHere("import", id);

    private static async Task<Results<PushStreamHttpResult, JsonHttpResult<Problem>>> Rejected(string id, QuoteDb db, IOptions<JsonOptions> json, CancellationToken cancel) =>
        KnownRecords.IdOf(id) is { } known && await db.ImportAsync(known, cancel) is not null
            ? TypedResults.Stream(to => db.WriteRejectedAsync(known, to, json.Value.SerializerOptions, cancel), LinesBody.MediaType)
            : Problems.NotHere("import", id);
}

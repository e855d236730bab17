using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Exchange;

namespace QuoteTracker.Exchange;

/// <summary>Takes a file, and begins its import.</summary>
internal static class ImportStart
{
    public static async Task<Results<Accepted<ImportResponse>, Ok<ImportResponse>, JsonHttpResult<Problem>>> Start(
        [AsParameters] ImportQuery query, [AsParameters] Desk desk, Imports imports, Settings settings, IDbContextFactory<QuoteDb> databases, IHostApplicationLifetime server)
    {
        var (upload, refusal) = await Receive(query, desk, settings);
        if (upload is null)
            return refusal!;

        // The answer to a request with an Idempotency-Key is committed after the handler: only then is there a job.
        desk.Http.Response.OnCompleted(() => imports.Settle(upload.Path, CancellationToken.None));
        if (query.Wait != true)
        {
            var accepted = (await desk.Db.ImportAsync(await desk.Write(() => Keep(upload, desk.Db, desk)), desk.Cancel))!;
            return TypedResults.Accepted($"/api/v1/imports/{accepted.Id}", accepted);
        }

        // Waiting must not hold the database: this job is committed at once, whatever becomes of the answer.
        await using var db = await databases.CreateDbContextAsync(desk.Cancel);
        var import = await Done(await Keep(upload, db, desk), imports, db, desk.Cancel, server.ApplicationStopping);
        return import.FinishedAt is null ? TypedResults.Accepted($"/api/v1/imports/{import.Id}", import) : TypedResults.Ok(import);
    }

    /// <summary>The file, whole and as lines; or why it is not taken.</summary>
    public static async Task<(ImportUpload? Upload, JsonHttpResult<Problem>? Refusal)> Receive(FileQuery query, Desk desk, Settings settings, long most = long.MaxValue)
    {
        var errors = new List<FieldError>();
        var options = query.Options(errors);
        errors.AddRange(await options.NotOnRecord(desk.Db, desk.Cancel));
        if (errors.Count > 0)
            return (null, Problems.Invalid(errors));

        var sent = await ImportUpload.Receive(desk.Http.Request.Body, settings.ImportsFolder, desk.Cancel);
        if (sent.Lines == 0)
        {
            sent.Delete();
            return (null, Problems.Invalid(FieldError.At("", "The body is empty.", null, "JSON Lines: a record a line.")));
        }

        if (sent.Bytes > most)
        {
            sent.Delete();
            return (null, Problems.Invalid(FieldError.At("", "This file is too large for a dry run over HTTP.", $"{sent.Bytes:N0} bytes", $"At most {most:N0} bytes; a part of it, or import --dry-run at the command line.")));
        }

        var (upload, wrong) = await ImportSent.AsLines(sent, query.Format, desk.Http.Request.ContentType, options, desk.Db, desk.Cancel);
        return (upload, wrong is null ? null : Problems.Invalid(wrong));
    }

    private static async Task<long> Keep(ImportUpload upload, QuoteDb db, Desk desk)
    {
        var job = new ImportJob
        {
            File = upload.Name,
            By = desk.Db.Author.Name!,
            Reason = desk.Db.Author.Reason,
            Bytes = upload.Bytes,
            Lines = upload.Lines,
            ReceivedAt = desk.Clock.GetUtcNow(),
        };
        db.Imports.Add(job);
        await db.SaveChangesAsync(desk.Cancel);
        return job.Id;
    }

    // The import as it is when it is done, or when the server stops.
    private static async Task<ImportResponse> Done(long id, Imports imports, QuoteDb db, CancellationToken cancel, CancellationToken stopping)
    {
        imports.Ring();
        while (true)
        {
            var end = imports.NextEnd;
            var import = (await db.ImportAsync(id, cancel))!;
            if (import.FinishedAt is not null || stopping.IsCancellationRequested)
                return import;
            await Task.WhenAny(end, Task.Delay(Timeout.Infinite, stopping), Task.Delay(Timeout.Infinite, cancel));
            cancel.ThrowIfCancellationRequested();
        }
    }
}

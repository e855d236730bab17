using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Jobs;
using QuoteTracker.Store;
using QuoteTracker.Store.Exchange;

namespace QuoteTracker.Exchange;

/// <summary>The files that were sent to be imported, read one after the other while the server serves.</summary>
internal sealed class Imports(IServiceScopeFactory scopes, Settings settings, TimeProvider clock, ILogger<Imports> log) : WorkQueue(clock, log)
{
    // Where the database refuses one import again and again, others must get their turn.
    private const int MostTries = 20;

    private readonly TimeProvider clock = clock;
    private readonly ILogger<Imports> log = log;
    private (long Job, int Times) tried;

    /// <summary>Before the first request: a server that was killed may have left files of uploads that never ended, or of imports that are done.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(settings.ImportsFolder))
        {
            foreach (var file in Directory.GetFiles(settings.ImportsFolder))
                await Settle(file, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>A file is whole: its import is begun. Where none was kept for it, the file goes.</summary>
    public async Task Settle(string file, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var name = Path.GetFileName(file);
        if (await scope.ServiceProvider.GetRequiredService<QuoteDb>().Imports.Pending().AnyAsync(job => job.File == name, cancel))
            Ring();
        else
            File.Delete(file);
    }

    protected override async Task<long?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<QuoteDb>().Imports.Pending().Select(job => (long?)job.Id).FirstOrDefaultAsync(cancel);
    }

    protected override async Task Run(long job, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<QuoteDb>();
        var import = await db.Imports.SingleAsync(j => j.Id == job, cancel);
        (db.Author.Name, db.Author.Reason) = (import.By, import.Reason);
        (import.State, import.StartedAt) = (ImportState.Running, import.StartedAt ?? clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        var (path, goesOn) = (Path.Combine(settings.ImportsFolder, import.File), false);
        try
        {
            var steps = scope.ServiceProvider.GetRequiredService<Importer>().Steps(
                new ImportFile(path, TextFolder: null), import.Kind, import.Line,
                (own, step) => own.KeepAsync(import, step.Counts, step.Rejected.Select(line => Kept(import, line)), cancel), cancel);
            await foreach (var _ in steps)
                goesOn = true;

            import.State = ImportState.Done;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && !MayPass(fault, job, goesOn))
        {
            log.LogError(fault, "Import {Import} failed.", import.Id);
            (import.State, import.Failure) = (ImportState.Failed, "The server could not go on with it: the log says why. What was taken until then stays; send the file again for the rest.");
        }

        import.FinishedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        File.Delete(path);
    }

    private bool MayPass(Exception fault, long job, bool goesOn)
    {
        tried = (job, tried.Job == job && !goesOn ? tried.Times + 1 : 1);
        return fault is DbException or DbUpdateException && tried.Times < MostTries;
    }

    private static RejectedImportLine Kept(ImportJob import, RejectedLine line) => new()
    {
        ImportId = import.Id,
        Line = line.Line,
        Pointer = line.Error.Pointer ?? "",
        Detail = line.Error.Detail,
        Given = line.Error.Given,
        Allowed = line.Error.Allowed,
    };
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>
/// Does an import whole, with all that the database has to say of it, and takes it back: a dry run. The database takes no
/// other write meanwhile, so it is for files that are done in a moment.
/// </summary>
internal sealed class ImportTrial(IDbContextFactory<QuoteDb> databases, Importer importer)
{
    private const string Part = "part";

    /// <summary>What an import of this file would do now.</summary>
    public async Task<ImportReport> Try(ImportFile file, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var batches = new List<ImportBatch>();
        foreach (var type in RecordTypes.All)
        {
            foreach (var part in file.Parts(type, 0))
                await Take(db, type, part, batches, cancel);
        }

        await transaction.RollbackAsync(CancellationToken.None);
        return new ImportReport(batches.Sum(batch => batch.Added), batches.Sum(batch => batch.Changed), batches.Sum(batch => batch.Unchanged), [.. batches.SelectMany(batch => batch.Rejected).OrderBy(line => line.Line)]);
    }

    // A part that breaks a rule of the database is taken line by line, as the import does.
    private async Task Take(QuoteDb db, string type, List<ReadLine> part, List<ImportBatch> batches, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await db.Database.CurrentTransaction!.CreateSavepointAsync(Part, cancel);
        try
        {
            var batch = await importer.Read(db, type, part, cancel);
            await batch.Save(() => Task.CompletedTask, cancel);
            batches.Add(batch);
        }
        catch (DbUpdateException refused) when (db.BreaksARule(refused))
        {
            await db.Database.CurrentTransaction!.RollbackToSavepointAsync(Part, cancel);
            foreach (var line in part.Count > 1 ? part : [])
                await Take(db, type, [line], batches, cancel);
            if (part is [{ Record: { } record } one])
                await Take(db, type, [one with { Record = null, Wrong = Importer.Refused(record, refused) }], batches, cancel);
        }
    }
}

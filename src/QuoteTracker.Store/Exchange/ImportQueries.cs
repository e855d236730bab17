using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Exchange;

/// <summary>Imports on their way.</summary>
public static class ImportQueries
{
    extension(IQueryable<ImportJob> imports)
    {
        /// <summary>Those that are not done, the one to do next first.</summary>
        public IQueryable<ImportJob> Pending() =>
            imports.Where(job => job.State == ImportState.Waiting || job.State == ImportState.Running).OrderBy(job => job.Id);
    }

    extension(QuoteDb db)
    {
        /// <summary>
        /// Writes down a step of an import in the current transaction, which is the step's own: the report then counts
        /// what is in the database, no more and no less, whenever the server is stopped.
        /// </summary>
        public async Task KeepAsync(ImportJob job, ImportCounts step, IEnumerable<RejectedImportLine> rejected, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(job);
            ArgumentNullException.ThrowIfNull(step);
            db.RejectedImportLines.AddRange(rejected);
            await db.SaveChangesAsync(cancel);
            await db.Imports.Where(j => j.Id == job.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(j => j.Kind, step.Kind).SetProperty(j => j.Line, step.Line)
                    .SetProperty(j => j.Done, j => j.Done + step.Done).SetProperty(j => j.Added, j => j.Added + step.Added)
                    .SetProperty(j => j.Changed, j => j.Changed + step.Changed).SetProperty(j => j.Unchanged, j => j.Unchanged + step.Unchanged)
                    .SetProperty(j => j.Rejected, j => j.Rejected + step.Rejected),
                cancel);
        }
    }
}

/// <summary>What a step of an import did.</summary>
/// <param name="Kind">The kind of records that it took.</param>
/// <param name="Line">Number of its last line.</param>
/// <param name="Done">How many lines it took or left out.</param>
/// <param name="Added">Records that were new.</param>
/// <param name="Changed">Records that were there and differed.</param>
/// <param name="Unchanged">Records that were there just so.</param>
/// <param name="Rejected">Lines that were not taken.</param>
public sealed record ImportCounts(RecordKind Kind, int Line, int Done, int Added, int Changed, int Unchanged, int Rejected);

using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Measures;

/// <summary>Whether the database would take a write now.</summary>
public static class Readiness
{
    extension(QuoteDb db)
    {
        /// <summary>Why a write would not be taken, in a sentence that repeats no setting; null where it would. Changes nothing.</summary>
        /// <param name="wait">How long the writer before may go on. At least a second.</param>
        /// <param name="cancel">Ends it.</param>
        public async Task<string?> WhyNotReadyAsync(TimeSpan wait, CancellationToken cancel)
        {
            // First: where there is no file, the mapper would make one.
            if (await db.Engine.WhyNotWrittenAsync(db, wait, cancel) is { } reason)
                return reason;

            var (known, applied) = (db.Database.GetMigrations().ToHashSet(), (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet());
            if (!known.IsSubsetOf(applied))
                return $"The tables are older than this version: {known.Except(applied).Count()} changes are to be made. A start makes them.";
            if (!applied.IsSubsetOf(known))
                return "The tables are of a later version than this one.";
            return await db.Engine.StageAsync(db, cancel) < Stages.Last ? "The indexes are older than this version. A start brings them up to date." : null;
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Upkeep that only the engine can do.</summary>
internal static class PostgresUpkeep
{
    /// <summary>The stage, in a table of one row.</summary>
    internal const string Create = """CREATE TABLE "Stage" ("One" boolean PRIMARY KEY DEFAULT true CHECK ("One"), "Reached" integer NOT NULL)""";

    /// <summary>0 where nothing was set.</summary>
    internal static Task<int> Stage(QuoteDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"""SELECT coalesce(max("Reached"), 0) AS "Value" FROM "Stage" """).SingleAsync(cancel);

    /// <summary>Sets it, in the current transaction.</summary>
    internal static Task SetStage(QuoteDb db, int stage, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""INSERT INTO "Stage" ("Reached") VALUES ({stage}) ON CONFLICT ("One") DO UPDATE SET "Reached" = excluded."Reached" """, cancel);

    /// <summary>
    /// What the server knows to be wrong: indexes and rules that don't hold of all rows, and triggers that are switched off.
    /// References can't lead nowhere while their rules hold. Pages on disk are for the server's own checksums and <c>pg_amcheck</c>.
    /// </summary>
    internal static Task<List<string>> Faults(QuoteDb db, CancellationToken cancel) => db.Database.SqlQuery<string>($"""
        SELECT 'The index ' || indexrelid::regclass || ' is not valid: reindex it.' AS "Value"
            FROM pg_index WHERE NOT indisvalid AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)
        UNION ALL
        SELECT 'The rule ' || conname || ' of ' || conrelid::regclass || ' was never held against the rows that were there.'
            FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace
        UNION ALL
        SELECT 'The trigger ' || tgname || ' of ' || tgrelid::regclass || ' is switched off.'
            FROM pg_trigger WHERE tgenabled = 'D' AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)
        """).ToListAsync(cancel);
}

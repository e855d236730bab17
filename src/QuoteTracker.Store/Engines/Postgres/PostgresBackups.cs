using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store.Backups;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Copies of a PostgreSQL database by <c>pg_dump</c>, in its custom format: one moment of it, and no writer waits (docs/decisions/0020).</summary>
internal sealed class PostgresBackups(string database) : DatabaseBackups
{
    private const int Tries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlConnectionStringBuilder given = new(database);

    public override string Ending => ".dump";

    public override string Name => $"the database {given.Database} at {given.Host}";

    protected override async Task<Restored> PutInPlaceAsync(string from, bool replace, DateTimeOffset now, IProgress<int>? progress, CancellationToken cancel)
    {
        await using var server = new PostgresDatabases(database);
        var (there, full) = await server.StateAsync(given.Database!, cancel);
        if (full && !replace)
            throw Taken($"{Name} is not empty");
        await RefuseInUse(server, cancel);

        var part = PostgresDatabases.NewName("restoring");
        await Make(server, part, cancel);
        try
        {
            var (backup, hooks) = await Fill(part, from, from, progress, cancel);
            var kept = string.Create(CultureInfo.InvariantCulture, $"{Short(given.Database!)}_before_{now.UtcDateTime:yyyyMMddHHmmss}");
            await RefuseInUse(server, cancel);
            await server.TakePlaceAsync(part, given.Database!, there ? kept : null, cancel);

            // What was empty is asked again: while the backup was proved somebody may have put something in.
            if (there && !full)
                full = (await server.StateAsync(kept, CancellationToken.None)).Full;
            if (there && !full)
                await server.DropAsync(kept);
            return new Restored(backup.Number, backup.Hash, full ? $"the database {kept}" : null, hooks);
        }
        finally
        {
            await server.DropAsync(part);
        }
    }

    protected override Task WriteAsync(string to, CancellationToken cancel) =>
        PostgresPrograms.Run("pg_dump", database, ["--format=custom", "--file", to], cancel);

    private protected override string? WhyKept(string file) => Begins(file, "PGDMP"u8) ? null : "is no backup of PostgreSQL";

    // Only what was restored once is known to be whole; where the role may make no database to try it in, it is read to its end.
    protected override async Task<Backup> ProveAsync(string file, string name, IProgress<int>? progress, CancellationToken cancel)
    {
        await using var server = new PostgresDatabases(database);
        var trial = PostgresDatabases.NewName("proving");
        if (!await server.CreateAsync(trial, cancel))
        {
            await PostgresPrograms.Run("pg_restore", database, ["--file", OperatingSystem.IsWindows() ? "NUL" : "/dev/null", file], cancel);
            return new Backup("", 0, 0, "", false);
        }

        try
        {
            return (await Fill(trial, file, name, progress, cancel)).Backup;
        }
        finally
        {
            await server.DropAsync(trial);
        }
    }

    private async Task<(Backup Backup, int Hooks)> Fill(string part, string file, string name, IProgress<int>? progress, CancellationToken cancel)
    {
        var target = new NpgsqlConnectionStringBuilder(database) { Database = part, Pooling = false }.ConnectionString;
        await PostgresPrograms.Run("pg_restore", target, ["--exit-on-error", "--no-owner", "--no-privileges", "--dbname", part, file], cancel);
        await using var db = new PostgresQuoteDb((DbContextOptions<PostgresQuoteDb>)new DbContextOptionsBuilder<PostgresQuoteDb>().UseQuoteServer(target).Options);
        await Fitness.RefuseForeignAsync(db, name, cancel);
        await db.PrepareAsync(cancel);
        return (await Prove(db, name, progress, cancel), await db.Hooks.CountAsync(cancel));
    }

    private static async Task Make(PostgresDatabases server, string part, CancellationToken cancel)
    {
        if (!await server.CreateAsync(part, cancel))
            throw new UnfitDatabaseException("The role may not make databases, and a backup is proved in one of its own before it takes the other's place. ALTER ROLE … CREATEDB, or restore with a role that may.");
    }

    private async Task RefuseInUse(PostgresDatabases server, CancellationToken cancel)
    {
        // A program that has just ended is connected for a moment more.
        for (var left = Tries; ; left--)
        {
            var (count, programs) = await server.ConnectedAsync(given.Database!, cancel);
            if (count == 0)
                return;
            if (left > 0)
                await Task.Delay(Pause, cancel);
            else
                throw new UnfitDatabaseException($"{Name} is in use: {count} connections ({programs}). Stop the servers, and restore then; nothing was changed.");
        }
    }

    // A name has 63 bytes at most.
    private static string Short(string name) => name.Length <= 40 ? name : name[..40];
}

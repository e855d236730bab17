using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Backups;
using SQLitePCL;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Copies of a SQLite file by <c>VACUUM INTO</c>: one read transaction, which no writer waits for, into one tidy file.</summary>
internal sealed class SqliteBackups(string file) : DatabaseBackups, IDisposable
{
    private readonly SqliteFile place = new(file);
    private FileStream? hold;

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(Name))!;

    public override string Ending => ".db";

    public override string Name => file;

    public override void Hold()
    {
        DataFolder.Make(Folder);
        hold ??= Lock(FileShare.ReadWrite) ?? throw new UnfitDatabaseException($"A restore of {file} is under way. Start again when it is done.");
    }

    public void Dispose() => hold?.Dispose();

    protected override async Task<Restored> PutInPlaceAsync(string from, bool replace, DateTimeOffset now, IProgress<int>? progress, CancellationToken cancel)
    {
        if (File.Exists($"{from}-wal"))
            throw new UnfitDatabaseException($"{from} is a database in use or left in the middle, no backup: what {from}-wal has is not in it. 'backup' makes one.");
        DataFolder.Make(Folder);
        using var mine = Lock(FileShare.None) ?? throw place.InUse();
        if (File.Exists(Name) && !replace)
            throw Taken($"There is a database at {Name} already");
        place.Settle();

        var part = PartOf(Path.GetFullPath(Name));
        try
        {
            DataFolder.MakeFile(part);
            await using (var bytes = File.OpenRead(from))
            await using (var to = File.OpenWrite(part))
                await bytes.CopyToAsync(to, cancel);
            var (backup, hooks) = await Bring(part, from, progress, cancel);
            Durable.Flush(part);

            // Once more: proving takes a while, in which somebody may have looked into the old one with another program.
            place.Settle();
            var kept = place.TakePlace(part, now);
            Durable.FlushNames(Folder);
            return new Restored(backup.Number, backup.Hash, kept, hooks);
        }
        finally
        {
            Discard(part);
        }
    }

    protected override Task WriteAsync(string to, CancellationToken cancel) => Task.Run(() =>
    {
        if (!File.Exists(file))
            throw new UnfitDatabaseException($"There is no database at {file}; --data names its folder.");
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            connection.Open();
            using var stop = cancel.Register(() => raw.sqlite3_interrupt(connection.Handle));
            using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $to";
            copy.CommandTimeout = 0;
            copy.Parameters.AddWithValue("$to", to);
            copy.ExecuteNonQuery();
        }
        catch (SqliteException fault)
        {
            cancel.ThrowIfCancellationRequested();
            throw new UnfitDatabaseException($"{file} could not be copied to {to}: {fault.Message} No backup was made.", fault);
        }
    }, cancel);

    protected override async Task<Backup> ProveAsync(string file, string name, IProgress<int>? progress, CancellationToken cancel)
    {
        await using (var db = SqliteSetup.Alone(file, readOnly: true))
        {
            try
            {
                await Fitness.RefuseNewerAsync(db, cancel);
            }
            catch (UnfitDatabaseException fault)
            {
                throw Of(name, file, fault);
            }

            if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any() && await db.Engine.StageAsync(db, cancel) == Stages.Last)
                return await Prove(db, name, progress, cancel);
        }

        // Before an upgrade: what this version must bring on first is brought on in a copy, and the backup stays as the old version left it.
        var copy = PartOf(file);
        try
        {
            File.Copy(file, copy);
            return (await Bring(copy, name, progress, cancel)).Backup;
        }
        finally
        {
            Discard(copy);
        }
    }

    private protected override string? WhyKept(string file) =>
        !Begins(file, "SQLite format 3\0"u8) ? "is no backup of SQLite"
        : File.Exists($"{file}-wal") || (File.Exists(Name) && RealName(file) == RealName(Name)) ? "is a database in use"
        : null;

    // SQLite follows links on the way to a file, which nothing else here does.
    private static string RealName(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return connection.DataSource;
    }

    // One connection at a time, all of them ours: what is written here is in the file itself when it is closed.
    private static async Task<(Backup Backup, int Hooks)> Bring(string part, string name, IProgress<int>? progress, CancellationToken cancel)
    {
        try
        {
            await using var db = SqliteSetup.Alone(part, readOnly: false);
            await Fitness.RefuseForeignAsync(db, name, cancel);

            await db.PrepareAsync(cancel);
            return (await Prove(db, name, progress, cancel), await db.Hooks.CountAsync(cancel));
        }
        catch (SqliteException fault)
        {
            throw new UnfitDatabaseException($"{name} is no whole backup: {fault.Message} Nothing was changed.", fault);
        }
        catch (UnfitDatabaseException fault) when (fault.Message.Contains(part, StringComparison.Ordinal))
        {
            throw Of(name, part, fault);
        }
    }

    // A name that an operator knows, in place of a copy's.
    private static UnfitDatabaseException Of(string name, string part, UnfitDatabaseException fault) =>
        new(fault.Message.Replace(part, name, StringComparison.Ordinal), fault);

    private FileStream? Lock(FileShare share)
    {
        var path = Path.Combine(Folder, "quotetracker.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException shared) when (SqliteFaults.IsInUse(shared))
        {
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnfitDatabaseException($"The data folder {Folder} can't be written: {refused.Message} The user who runs QuoteTracker must be able to; --data names another folder.", refused);
        }
    }
}

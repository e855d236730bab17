using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Backups;
using SQLitePCL;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Copies of a SQLite file by <c>VACUUM INTO</c>: one read transaction, which no writer waits for, into one tidy file.</summary>
internal sealed class SqliteBackups(string file) : DatabaseBackups, IDisposable
{
    // What SQLite keeps beside a file and plays into it when it is opened: what was written, or what was there before a write.
    private static readonly string[] Logs = ["-wal", "-journal"];

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
        using var mine = Lock(FileShare.None) ?? throw InUse();
        if (File.Exists(Name) && !replace)
            throw Taken($"There is a database at {Name} already");
        Settle();

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
            Settle();
            var kept = TakePlace(part, now);
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

    protected override async Task<Backup> ProveAsync(string file, IProgress<int>? progress, CancellationToken cancel)
    {
        await using (var db = SqliteSetup.Alone(file, readOnly: true))
        {
            try
            {
                await Fitness.RefuseNewerAsync(db, cancel);
            }
            catch (UnfitDatabaseException fault)
            {
                throw Of(Name, file, fault);
            }

            if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any() && await db.Engine.StageAsync(db, cancel) == Stages.Last)
                return await Prove(db, Name, progress, cancel);
        }

        // Before an upgrade: what this version must bring on first is brought on in a copy, and the backup stays as the old version left it.
        var copy = PartOf(file);
        try
        {
            File.Copy(file, copy);
            return (await Bring(copy, Name, progress, cancel)).Backup;
        }
        finally
        {
            Discard(copy);
        }
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

    // Brings what the log beside the file has into the file, which only the last one who has it open can do. Then it can be
    // replaced in one step: no order of two moves would do, for a database without its log lacks what was acknowledged, and
    // another's log beside the new one would be played into it.
    private void Settle()
    {
        if (!File.Exists(Name))
            return;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Name, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
            connection.Open();
            using var settle = connection.CreateCommand();
            settle.CommandText = "PRAGMA journal_mode = DELETE";
            settle.ExecuteNonQuery();
        }
        catch (SqliteException fault) when (SqliteFaults.OfStorage(fault) == StorageFault.Locked)
        {
            throw InUse();
        }
        catch (SqliteException fault) when (SqliteFaults.OfStorage(fault) == StorageFault.Damaged)
        {
            // No server opens it, with its log or without: they are kept as they are.
            return;
        }
        catch (SqliteException fault) when (HasLog())
        {
            throw Unsettled(fault.Message, fault);
        }
        catch (SqliteException)
        {
            // It can't be opened, and is all in its file: that is kept.
            return;
        }

        // A file that can only be read stays as it was, without a fault.
        if (HasLog())
            throw Unsettled("It can be read and not written.", null);
    }

    private bool HasLog() => Logs.Any(ending =>
    {
        if (!File.Exists(Name + ending))
            return false;

        // An empty one, or one whose head was cleared, has nothing that is to be played.
        using var log = new FileStream(Name + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return log.ReadByte() > 0;
    });

    private UnfitDatabaseException Unsettled(string why, SqliteException? fault) =>
        new($"What the log beside {Name} has could not be brought into it, and it can't be kept without: {why} Mend that, or move it and the files beside it away yourself; nothing was changed.", fault);

    // In one step where there is a database: no moment without one, in which a server that starts would make an empty one.
    private string? TakePlace(string part, DateTimeOffset now)
    {
        var kept = Path.ChangeExtension(Name, string.Create(CultureInfo.InvariantCulture, $"before-restore-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.db"));
        if (File.Exists(kept))
            throw new UnfitDatabaseException($"{kept} is there already. Try again in a second.");

        // What a log without its database says, or a damaged one's, must never be read into the new one.
        foreach (var ending in Logs.Append("-shm"))
        {
            if (File.Exists(Name + ending))
                File.Move(Name + ending, kept + ending);
        }

        if (!File.Exists(Name))
        {
            File.Move(part, Name);
            return null;
        }

        File.Replace(part, Name, kept);
        return kept;
    }

    private UnfitDatabaseException InUse() => new($"A server or another program has {Name} open. Stop it, and restore then; nothing was changed.");

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

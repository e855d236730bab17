using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>A database's file with what SQLite keeps beside it, as a restore finds it and leaves it.</summary>
internal sealed class SqliteFile(string file)
{
    // What SQLite keeps beside a file and plays into it when it is opened: what was written, or what was there before a write.
    private static readonly string[] Logs = ["-wal", "-journal"];

    /// <summary>
    /// Brings what the log beside the file has into the file, which only the last one who has it open can do. Then it can be
    /// replaced in one step: no order of two moves would do, for a database without its log lacks what was acknowledged, and
    /// another's log beside the new one would be played into it.
    /// </summary>
    public void Settle()
    {
        if (!File.Exists(file))
            return;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
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

    /// <summary>
    /// Puts a file in this one's place: in one step where there is a database, so that there is no moment without one, in which a
    /// server that starts would make an empty one. Gives where the old one is kept; null where there was none.
    /// </summary>
    public string? TakePlace(string part, DateTimeOffset now)
    {
        var kept = Path.ChangeExtension(file, string.Create(CultureInfo.InvariantCulture, $"before-restore-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.db"));
        if (File.Exists(kept))
            throw new UnfitDatabaseException($"{kept} is there already. Try again in a second.");

        // What a log without its database says, or a damaged one's, must never be read into the new one.
        foreach (var ending in Logs.Append("-shm"))
        {
            if (File.Exists(file + ending))
                File.Move(file + ending, kept + ending);
        }

        if (!File.Exists(file))
        {
            File.Move(part, file);
            return null;
        }

        File.Replace(part, file, kept);
        return kept;
    }

    /// <summary>Why nothing is done while others have it open.</summary>
    public UnfitDatabaseException InUse() => new($"A server or another program has {file} open. Stop it, and restore then; nothing was changed.");

    private bool HasLog() => Logs.Any(ending =>
    {
        if (!File.Exists(file + ending))
            return false;

        // An empty one, or one whose head was cleared, has nothing that is to be played.
        using var log = new FileStream(file + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return log.ReadByte() > 0;
    });

    private UnfitDatabaseException Unsettled(string why, SqliteException? fault) =>
        new($"What the log beside {file} has could not be brought into it, and it can't be kept without: {why} Mend that, or move it and the files beside it away yourself; nothing was changed.", fault);
}

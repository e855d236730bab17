using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Backups;

/// <summary>Copies of the whole database, taken while it is in use, and put back in its place.</summary>
public abstract class DatabaseBackups
{
    private const int FaultsTold = 3;

    /// <summary>What the name of such a copy ends in.</summary>
    public abstract string Ending { get; }

    /// <summary>The database that is copied, as an operator knows it; without a password.</summary>
    public abstract string Name { get; }

    /// <summary>From now until this is disposed no restore takes the database away.</summary>
    /// <exception cref="UnfitDatabaseException">A restore is under way.</exception>
    public virtual void Hold()
    {
    }

    /// <summary>
    /// Writes all that was acknowledged before, and one moment of what came after, into a file. Writers go on. The file
    /// appears when it is whole, proved as <c>verify</c> does it, and on the disk; else not at all.
    /// </summary>
    /// <exception cref="UnfitDatabaseException">The file is there and is not to be replaced, or what was copied has faults.</exception>
    public async Task<Backup> BackUpAsync(string file, bool replace, IProgress<int>? progress, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        if (Directory.Exists(file))
            throw new UnfitDatabaseException($"{file} is a folder; name a file in it.");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new UnfitDatabaseException($"There is no folder {Path.GetDirectoryName(file)}: make it, or name a file in another.");
        if (File.Exists(file) && !replace)
            throw new UnfitDatabaseException($"{file} is there already, and was left as it is. Name another file, or say --replace.");
        if (File.Exists(file) && WhyKept(file) is { } why)
            throw new UnfitDatabaseException($"{file} {why}, and was left as it is: only an earlier backup gives way. Name another file.");
        var part = PartOf(file);
        try
        {
            DataFolder.MakeFile(part);
            await WriteAsync(part, cancel);
            var backup = await ProveAsync(part, Name, progress, cancel) with { File = file, Bytes = new FileInfo(part).Length };
            Durable.Flush(part);
            File.Move(part, file, replace);
            Durable.FlushNames(Path.GetDirectoryName(file)!);
            return backup;
        }
        finally
        {
            Discard(part);
        }
    }

    /// <summary>
    /// Proves a backup, brings it to this version's tables, and puts it in the database's place; the file stays as it is.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether a database that is there gives way; it is kept under another name.</param>
    /// <param name="now">What that name tells.</param>
    /// <param name="progress">Told how much was looked at so far.</param>
    /// <param name="cancel">Ends it; then nothing was changed.</param>
    /// <exception cref="UnfitDatabaseException">There is a database and it is not to be replaced, a server has it open, or the backup has faults. Nothing was changed.</exception>
    public Task<Restored> RestoreAsync(string file, bool replace, DateTimeOffset now, IProgress<int>? progress, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        return File.Exists(file) ? PutInPlaceAsync(file, replace, now, progress, cancel) : throw new UnfitDatabaseException($"There is no file {file}.");
    }

    /// <summary>Proves a backup as it is proved when it is made, and leaves it and the database as they are.</summary>
    /// <exception cref="UnfitDatabaseException">There is none, it has faults, or is of a newer version.</exception>
    public async Task<Backup> VerifyAsync(string file, IProgress<int>? progress, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(file))
            throw new UnfitDatabaseException($"There is no file {file}.");
        return await ProveAsync(file, file, progress, cancel) with { File = file, Bytes = new FileInfo(file).Length };
    }

    /// <summary>Takes away what a backup to this file left when its process was killed.</summary>
    public static void DiscardParts(string file)
    {
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}.part-*"))
            File.Delete(part);
    }

    /// <summary>Restores from a file that is there.</summary>
    protected abstract Task<Restored> PutInPlaceAsync(string from, bool replace, DateTimeOffset now, IProgress<int>? progress, CancellationToken cancel);

    /// <summary>The refusal where the place is taken and nobody said that it is to be given up.</summary>
    private protected static UnfitDatabaseException Taken(string how) =>
        new($"{how}, and was left as it is. --replace puts the backup in its place and keeps it under another name.");

    /// <summary>Copies the database as it is into an empty file.</summary>
    protected abstract Task WriteAsync(string to, CancellationToken cancel);

    /// <summary>Holds a copy against all that <c>verify</c> knows; <paramref name="name"/> is what it is called where it has faults.</summary>
    protected abstract Task<Backup> ProveAsync(string file, string name, IProgress<int>? progress, CancellationToken cancel);

    /// <summary>Why a file that is there may not give way to a backup, after its name ("is …"); null where it is an earlier backup.</summary>
    private protected abstract string? WhyKept(string file);

    /// <summary>Whether a file begins so.</summary>
    private protected static bool Begins(string file, ReadOnlySpan<byte> mark)
    {
        using var bytes = File.OpenRead(file);
        Span<byte> start = stackalloc byte[mark.Length];
        return bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(mark);
    }

    /// <summary>A name beside a file for what is to become it.</summary>
    protected static string PartOf(string file) => $"{file}.part-{Guid.NewGuid():N}";

    /// <summary>Deletes a file and what SQLite keeps beside it.</summary>
    protected static void Discard(string file)
    {
        foreach (var ending in new[] { "", "-journal", "-wal", "-shm" })
            File.Delete(file + ending);
    }

    /// <summary>The head of a copy's history.</summary>
    /// <exception cref="UnfitDatabaseException">It has faults.</exception>
    private protected static async Task<Backup> Prove(QuoteDb db, string name, IProgress<int>? progress, CancellationToken cancel)
    {
        var faults = await db.VerifyAsync(progress, cancel);
        if (faults.Count > 0)
            throw new UnfitDatabaseException($"{name} has {faults.Count} faults, and was not made a database or a backup: {string.Join(" ", faults.Take(FaultsTold))}{(faults.Count > FaultsTold ? " …" : "")} 'verify' names those of the database.");
        var (number, hash) = await db.HeadAsync(cancel);
        return new Backup("", 0, number, Convert.ToHexStringLower(hash), true);
    }
}

/// <summary>A backup that was made.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Number">The newest revision in it; 0 where it has none, or was not proved.</param>
/// <param name="Hash">That revision's hash, in hexadecimal digits.</param>
/// <param name="Proved">Whether it was proved as <c>verify</c> does it. False: it was read to its end, no more.</param>
public sealed record Backup(string File, long Bytes, long Number, string Hash, bool Proved);

/// <summary>A backup that was put in the database's place.</summary>
/// <param name="Number">The newest revision in it.</param>
/// <param name="Hash">That revision's hash, in hexadecimal digits.</param>
/// <param name="Kept">What the database that was there is called now; null where there was none.</param>
/// <param name="Hooks">How many webhooks it has, whose secrets are sealed with keys in the data folder.</param>
public sealed record Restored(long Number, string Hash, string? Kept, int Hooks);

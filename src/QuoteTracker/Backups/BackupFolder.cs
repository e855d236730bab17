using QuoteTracker.Store.Backups;

namespace QuoteTracker.Backups;

/// <summary>
/// The folder that a server makes backups in by itself, and the list there of those it made: what is not in the list is
/// somebody else's, and is never touched. One server has the folder at a time.
/// </summary>
internal sealed class BackupFolder : IDisposable
{
    /// <summary>Name, moment, size, revision and hash of each backup, tabs between.</summary>
    public const string ListFile = "quotetracker-backups.tsv";

    private const string LockFile = "quotetracker-backups.lock";

    private readonly string folder;
    private readonly FileStream hold;
    private List<BackupEntry> entries;

    /// <summary>Takes the folder, which is made where it is not there.</summary>
    /// <exception cref="IOException">It can't be written, or another server has it.</exception>
    public BackupFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(this.folder);
            hold = new FileStream(Path.Combine(this.folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"--backup-to {this.folder}: backups can't be written there: {refused.Message} It must be a folder that the user who runs QuoteTracker may write, and one server's alone.", refused);
        }

        var list = Path.Combine(this.folder, ListFile);
        entries = File.Exists(list) ? [.. File.ReadLines(list).Select(BackupEntry.Read).OfType<BackupEntry>()] : [];
        foreach (var begun in entries.Where(entry => entry.Bytes is null))
            DatabaseBackups.DiscardParts(PathOf(begun));

        // A backup has its name when it is whole: where the file is there, only the line of its end is missing.
        entries = [.. entries.Select(Ended).OfType<BackupEntry>()];
    }

    /// <summary>The newest that was ended; null where there is none.</summary>
    public BackupEntry? Newest => entries.MaxBy(entry => entry.At);

    /// <summary>A file's path in the folder.</summary>
    public string PathOf(BackupEntry entry) => Path.Combine(folder, entry.File);

    /// <summary>Before a backup is written: so that what a killed server leaves of it is known to be its own.</summary>
    public void Begin(BackupEntry entry) => Write([.. entries, entry]);

    /// <summary>After it was.</summary>
    public void End(BackupEntry entry) => Write([.. entries.Where(other => other.File != entry.File), entry]);

    /// <summary>It was not; there is nothing of it. Throws nothing: whoever forgets one has something worse to tell.</summary>
    public void Forget(BackupEntry entry)
    {
        try
        {
            Write([.. entries.Where(other => other.File != entry.File)]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next write leaves it out, or the next start.
        }
    }

    /// <summary>Deletes the oldest beyond so many; gives the names of those deleted, and of those that somebody changed since and are left.</summary>
    /// <param name="keep">How many stay.</param>
    /// <param name="refused">Told of each that can't be deleted; it stays in the list.</param>
    public (List<string> Deleted, List<string> Left) Prune(int keep, Action<string, Exception> refused)
    {
        var (deleted, left) = (new List<string>(), new List<string>());

        // What somebody took away or moved counts for none of those kept.
        var there = entries.Where(entry => File.Exists(PathOf(entry))).OrderByDescending(entry => entry.At).ToList();
        var kept = there.Take(keep).ToList();
        foreach (var old in there.Skip(keep))
        {
            if (new FileInfo(PathOf(old)).Length != old.Bytes)
            {
                left.Add(old.File);
                continue;
            }

            try
            {
                File.Delete(PathOf(old));
                deleted.Add(old.File);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                refused(old.File, fault);
                kept.Add(old);
            }
        }

        Write(kept);
        return (deleted, left);
    }

    public void Dispose() => hold.Dispose();

    // Where an end was never written, of what is there; null where nothing is.
    private BackupEntry? Ended(BackupEntry entry)
    {
        if (entry.Bytes is not null)
            return entry;
        var file = new FileInfo(PathOf(entry));
        return file.Exists ? entry with { Bytes = file.Length } : null;
    }

    private void Write(List<BackupEntry> now)
    {
        // Known even where it can't be written: the next write has it then.
        entries = now;
        var list = Path.Combine(folder, ListFile);
        File.WriteAllLines($"{list}.new", now.Select(entry => entry.ToString()));
        File.Move($"{list}.new", list, overwrite: true);
    }
}

using System.Globalization;
using QuoteTracker.Store.Backups;
using QuoteTracker.Telemetry;

namespace QuoteTracker.Backups;

/// <summary>Makes a backup as often as the operator said, and keeps as many as they said. The first is due at once where none is there.</summary>
internal sealed class BackupSchedule(Settings settings, DatabaseBackups backups, TimeProvider clock, ILogger<BackupSchedule> log) : BackgroundService
{
    // After a failure, where that is sooner than the next one.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    private BackupFolder? folder;
    private TaskCompletionSource moved = NotYet();

    /// <summary>How they fare; null where the operator wants none.</summary>
    public BackupState? State { get; private set; }

    /// <summary>Ends when <see cref="State"/> is another. Take it first, then look at the state: so no change is missed.</summary>
    public Task Moved => moved.Task;

    /// <summary>Takes the folder, before anything is served.</summary>
    /// <exception cref="IOException">It can't be written, or another server has it.</exception>
    public void TakeFolder()
    {
        if (settings is not { BackupEvery: not null, BackupFolder: { } place })
            return;
        folder = new BackupFolder(place);
        State = new BackupState(folder.Newest);
    }

    public override void Dispose()
    {
        folder?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (folder is null || settings.BackupEvery is not { } every)
            return;
        var due = folder.Newest is { } newest ? newest.At + every : clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = due - clock.GetUtcNow();
            var ring = Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, stoppingToken);
            Tell(State! with { Next = due });
            await ring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            Tell(State! with { Next = null });
            due = clock.GetUtcNow() + (await Make(folder, stoppingToken) ? every : TimeSpan.FromTicks(Math.Min(every.Ticks, Retry.Ticks)));
        }
    }

    private async Task<bool> Make(BackupFolder into, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var entry = new BackupEntry($"quotetracker-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}{backups.Ending}", now, null, 0, "");
        try
        {
            var made = await Write(into, entry, cancel);
            log.LogInformation("Backup {File} made: {Bytes} bytes, up to revision {Number}, in {Seconds} s.", made.File, made.Bytes, made.Number, (int)(clock.GetUtcNow() - now).TotalSeconds);
            Measures.Backups.Add(1, new KeyValuePair<string, object?>(Labels.Backup, "made"));
            State = new BackupState(made);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault)
        {
            // A full disk, a folder that was taken away: an operator mends it, and the next try goes on.
            log.LogError(fault, "Backup {File} failed: {Fault} The newest one is {Newest}.", entry.File, fault.Message, State?.Last?.File ?? "none");
            Measures.Backups.Add(1, new KeyValuePair<string, object?>(Labels.Backup, "failed"));
            State = State! with { Fault = fault.Message, FailedAt = now };
            return false;
        }

        Prune(into);
        return true;
    }

    // The backup is made, whatever comes of the old ones: another try at once would only make one more.
    private void Prune(BackupFolder from)
    {
        try
        {
            var (deleted, left) = from.Prune(settings.BackupKeep, (old, fault) => log.LogError(fault, "Backup {File} is one too many and could not be deleted: {Fault} It is tried again after the next one.", old, fault.Message));
            foreach (var old in deleted)
                log.LogInformation("Backup {File} deleted: {Keep} newer ones are kept.", old, settings.BackupKeep);
            foreach (var old in left)
                log.LogWarning("Backup {File} was changed by somebody since it was made, and is left.", old);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogError(fault, "The list of backups could not be written: {Fault} It is tried again with the next one.", fault.Message);
        }
    }

    private async Task<BackupEntry> Write(BackupFolder into, BackupEntry entry, CancellationToken cancel)
    {
        Backup made;
        try
        {
            into.Begin(entry);
            made = await backups.BackUpAsync(into.PathOf(entry), replace: false, null, cancel);
        }
        catch
        {
            into.Forget(entry);
            throw;
        }

        entry = entry with { Bytes = made.Bytes, Number = made.Number, Hash = made.Hash };
        into.End(entry);
        return entry;
    }

    private void Tell(BackupState state)
    {
        State = state;
        if (state.Last is { } newest)
            Measures.NewestBackup.Record(newest.At.ToUnixTimeSeconds());
        Interlocked.Exchange(ref moved, NotYet()).SetResult();
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

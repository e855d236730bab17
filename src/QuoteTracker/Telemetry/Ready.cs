using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Measures;

namespace QuoteTracker.Telemetry;

/// <summary>Finds out whether a write would be taken, one trial at a time however many ask: a trial takes the writers' lock.</summary>
internal sealed class Ready(Settings settings, IDbContextFactory<QuoteDb> databases)
{
    // A writer before us may go on for so long; a server that can't be reached is given up after the second.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock door = new();
    private Task<string?>? trial;

    /// <summary>Why not, in a sentence without secrets; null where all is well.</summary>
    public Task<string?> WhyNot()
    {
        lock (door)
        {
            if (trial is null or { IsCompleted: true })
                trial = Try();
            return trial;
        }
    }

    private async Task<string?> Try()
    {
        using var late = new CancellationTokenSource(Longest);
        try
        {
            if (WhyTooLittleDisk() is { } reason)
                return reason;
            await using var db = await databases.CreateDbContextAsync(late.Token);
            return await db.WhyNotReadyAsync(Wait, late.Token);
        }
        catch (Exception) when (late.IsCancellationRequested)
        {
            return $"The database did not answer within {Longest.TotalSeconds:0} s.";
        }
        catch (Exception fault)
        {
            // Its message may have a path, or whom it asked.
            return $"The database can't be asked ({fault.GetType().Name}).";
        }
    }

    // The folder keeps imports and sessions where the database is elsewhere, too.
    private string? WhyTooLittleDisk()
    {
        var free = new DriveInfo(Path.GetFullPath(settings.Data)).AvailableFreeSpace;
        return free >= settings.LeastFreeDisk ? null
            : string.Create(CultureInfo.InvariantCulture, $"The disk of the data folder has {free / 1_000_000:N0} MB free; at least {settings.LeastFreeDisk / 1_000_000:N0} MB are kept for writes.");
    }
}

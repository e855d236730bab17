using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Changes;

/// <summary>
/// Knows when there are new changes: those of this process when they are committed, those of others on the same database
/// within a second. One look at the database for all who wait.
/// </summary>
internal sealed class ChangeWatch(IDbContextFactory<QuoteDb> databases, Commits commits, TimeProvider clock, ILogger<ChangeWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private TaskCompletionSource moved = NotYet();
    private long head = -1;

    /// <summary>Ends when there is a change that was not there before. Take it first, then look: so none is missed.</summary>
    public Task Moved => Volatile.Read(ref moved).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var couldLook = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = commits.Next;
            try
            {
                await Look(stoppingToken);
                couldLook = true;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // Told once, not every second: the database will be back, or an operator sees it elsewhere too.
                if (couldLook)
                    log.LogWarning(fault, "New changes could not be looked for; it is tried again every second.");
                couldLook = false;
                next = Task.Delay(Pause, clock, stoppingToken);
            }

            await next.WaitAsync(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (newest, _) = await db.HeadAsync(cancel);
        if (newest != head)
            Interlocked.Exchange(ref moved, NotYet()).SetResult();
        head = newest;
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

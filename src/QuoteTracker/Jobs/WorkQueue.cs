using System.Threading.Channels;

namespace QuoteTracker.Jobs;

/// <summary>
/// Long work that goes on after its request was answered: one job at a time, in the order in which they came. What is
/// to be done stands in the database, so that a server that was stopped in the middle goes on when it starts again.
/// </summary>
internal abstract class WorkQueue(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private TaskCompletionSource ended = NotYet();

    /// <summary>Ends with the job that ends next. Take it first, then look whether yours is done: so no end is missed.</summary>
    public Task NextEnd => ended.Task;

    /// <summary>There may be something to do.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    /// <summary>The job to do next; null where there is none.</summary>
    protected abstract Task<long?> Next(CancellationToken cancel);

    /// <summary>Does it to its end, or from where it stopped. After a fault, or a stop, it is asked for again.</summary>
    protected abstract Task Run(long job, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Step(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A full disk, a database that a verb keeps locked: an operator mends it, and the job goes on.
                log.LogError(fault, "A job stopped; it is tried again in {Seconds} s.", Pause.TotalSeconds);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Step(CancellationToken cancel)
    {
        if (await Next(cancel) is not { } job)
        {
            await bell.Reader.ReadAsync(cancel);
            return;
        }

        await Run(job, cancel);
        Interlocked.Exchange(ref ended, NotYet()).SetResult();
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>
/// Writes down when a key was last used: at most once a minute a key, and beside the requests, for no request
/// may wait for the one writer of the database, or fail, for the sake of a note.
/// </summary>
internal sealed class LastUse(IDbContextFactory<QuoteDb> databases, ILogger<LastUse> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, DateTimeOffset> noted = new();

    // Full only where a thousand keys wait for a writer; what is dropped then is noted at a later use.
    private readonly Channel<(long Key, DateTimeOffset At)> notes =
        Channel.CreateBounded<(long, DateTimeOffset)>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Notes a use, to be written soon. Returns at once.</summary>
    public void Note(AccessKey key, DateTimeOffset now)
    {
        if (now - key.LastUsedAt < Pause)
            return;

        // Until the note is written the row still says the time before; of many requests only one passes here.
        var mine = noted.TryGetValue(key.Id, out var before)
            ? now - before >= Pause && noted.TryUpdate(key.Id, now, before)
            : noted.TryAdd(key.Id, now);
        if (mine)
            notes.Writer.TryWrite((key.Id, now));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was noted before the end is still written: the channel is closed, not cut off.
        await using var end = stoppingToken.Register(() => notes.Writer.TryComplete());
        await foreach (var (id, at) in notes.Reader.ReadAllAsync(CancellationToken.None))
            await Write(id, at);
    }

    private async Task Write(long id, DateTimeOffset at)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync();

            // In no transaction, and so in nobody's way: on PostgreSQL it would hold the writers' lock for as long as a commit waits for a standby.
            await db.AccessKeys.Where(key => key.Id == id).ExecuteUpdateAsync(row => row.SetProperty(key => key.LastUsedAt, at));
        }
        catch (Exception fault)
        {
            // It is a note; the next use writes a better one.
            log.LogWarning(fault, "When key {Id} was last used could not be written.", id);
        }
    }
}

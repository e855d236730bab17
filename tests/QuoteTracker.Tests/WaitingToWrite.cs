using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>One writes at a time; the others wait in the order in which they came, and nobody keeps the next one out.</summary>
public sealed class WaitingToWrite(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Writers_have_their_turn_in_the_order_in_which_they_came()
    {
        var order = new List<int>();
        await using var services = app.Services();
        var contexts = services.ServiceProvider.GetRequiredService<IDbContextFactory<QuoteDb>>();
        await using var first = await contexts.CreateDbContextAsync(Cancel);
        await using var held = await first.Database.BeginTransactionAsync(Cancel);
        var waiting = new List<Task>();
        for (var i = 0; i < 10; i++)
        {
            var number = i;
            waiting.Add(Task.Run(() => Write(contexts, () => order.Add(number), Cancel), Cancel));

            // Long enough to be in the queue, and for SQLite to look at its lock ever more seldom.
            await Task.Delay(60, Cancel);
        }

        order.ShouldBeEmpty();
        await held.CommitAsync(Cancel);
        await Task.WhenAll(waiting);

        order.ShouldBe(Enumerable.Range(0, 10));
    }

    [Fact]
    public async Task A_writer_that_gives_up_fails_or_is_forgotten_keeps_nobody_waiting()
    {
        await using var services = app.Services();
        var contexts = services.ServiceProvider.GetRequiredService<IDbContextFactory<QuoteDb>>();
        await using (var first = await contexts.CreateDbContextAsync(Cancel))
        {
            first.HoldsCommit = true;
            await first.InTransactionAsync(() => Task.FromResult(0), Cancel);
            using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Should.ThrowAsync<OperationCanceledException>(() => Write(contexts, () => { }, hurry.Token));
        }

        await Should.ThrowAsync<InvalidTimeZoneException>(() => Write(contexts, () => throw new InvalidTimeZoneException(), Cancel));

        await Write(contexts, () => { }, Cancel).WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task Write(IDbContextFactory<QuoteDb> contexts, Action work, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.InTransactionAsync(
            () =>
            {
                work();
                return Task.FromResult(0);
            },
            cancel);
    }
}

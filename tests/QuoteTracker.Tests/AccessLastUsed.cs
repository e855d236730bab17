using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>When a key was last used: written beside the requests, at most once a minute.</summary>
public sealed class AccessLastUsed(AccessLastUsed.Server app) : IClassFixture<AccessLastUsed.Server>
{
    [Fact]
    public async Task Is_shown_by_key_list()
    {
        using var client = await app.ClientWith(Scope.Write | Scope.Review, "listed", app.Clock.GetUtcNow().AddDays(3));
        (await Line("listed")).ShouldContain("\tlast used never\tworks");

        (await App.Send(client, HttpMethod.Get, "/people")).Status.ShouldBe(200);

        await UsedAt("listed", app.Clock.GetUtcNow());
        var line = await Line("listed");
        line.ShouldContain($"\twrite review\t");
        line.ShouldContain($"\texpires {app.Clock.GetUtcNow().AddDays(3):u}\t");
        line.ShouldContain($"\tlast used {app.Clock.GetUtcNow():u}\tworks");
    }

    [Fact]
    public async Task Is_written_once_a_minute()
    {
        using var client = await app.ClientWith(Scope.Read, "busy");
        var first = app.Clock.GetUtcNow();
        await App.Send(client, HttpMethod.Get, "/people");
        await UsedAt("busy", first);

        app.Clock.Pass(TimeSpan.FromSeconds(59));
        await App.Send(client, HttpMethod.Get, "/people");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        await UsedAt("busy", first);

        app.Clock.Pass(TimeSpan.FromSeconds(1));
        await App.Send(client, HttpMethod.Get, "/people");
        await UsedAt("busy", first.AddMinutes(1));
    }

    [Fact]
    public async Task Waits_for_the_writer_when_no_request_does()
    {
        using var client = await app.ClientWith(Scope.Read, "patient");
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            var started = Stopwatch.StartNew();
            for (var n = 0; n < 5; n++)
                (await App.Send(client, HttpMethod.Get, "/people")).Status.ShouldBe(200);
            started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        }

        await UsedAt("patient", app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Is_told_of_a_key_that_asked_for_too_much_as_well()
    {
        using var client = await app.ClientWith(Scope.Read, "curious");
        (await App.Send(client, HttpMethod.Post, "/people", new { name = "A" })).Status.ShouldBe(403);
        await UsedAt("curious", app.Clock.GetUtcNow());
    }

    private async Task<string> Line(string name) =>
        (await Verb.Run("key", "list", "--data", app.Folder)).Out.Split('\n').Single(line => line.StartsWith($"{name}\t", StringComparison.Ordinal));

    private async Task UsedAt(string name, DateTimeOffset moment)
    {
        await using var services = app.Services();
        var keys = services.ServiceProvider.GetRequiredService<QuoteDb>().AccessKeys.Where(key => key.Name == name).Select(key => key.LastUsedAt);
        for (var tries = 0; tries < 100 && await keys.SingleAsync(TestContext.Current.CancellationToken) != moment; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        (await keys.SingleAsync(TestContext.Current.CancellationToken)).ShouldBe(moment);
    }

    public sealed class Server : App
    {
        internal FakeClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

        private protected override Settings Adjust(Settings settings) => settings with { Clock = Clock };
    }
}

namespace QuoteTracker.Tests;

/// <summary>As <see cref="SeededApp"/>; every query counts as slow, it may send to this machine, and its metrics are there for everybody.</summary>
public sealed class WatchedApp : App
{
    protected override string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    private protected override Settings Adjust(Settings settings) =>
        settings with { SlowQueryMs = -1, AllowLoopback = true, Metrics = Telemetry.MetricsFor.Everybody, BackupEvery = TimeSpan.FromDays(1), BackupFolder = Path.Combine(Folder, "backups") };

    /// <summary>What the server counts and times.</summary>
    public Task<string> Metrics() => Reader.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Something of all that is counted.</summary>
    public async Task HasTraffic()
    {
        await Get("/quotes?q=independence&facets=speaker");
        await Get("/check?text=decaying%20dictatorships");
        var read = (await Send(HttpMethod.Post, "/sources/mps-response/extract", new { })).Body!;
        (await Send(HttpMethod.Post, "/sources/mps-response/extract/decisions", new { snapshot = (string)read["snapshot"]!, decisions = new[] { new { draft = read["drafts"]![0], decision = "rejected" } } }))
            .Status.ShouldBe(201);

        await using var receiver = await HookReceiver.Start();
        (await Send(HttpMethod.Post, "/hooks", new { url = receiver.Url })).Status.ShouldBe(201);
        await HasPerson("Test Watched");
        await receiver.Next();

        // What came of a message is counted when it is kept, a moment after the receiver had it; the first backup is begun with the server.
        for (var tries = 0; tries < 1_000 && await Lacks("quotetracker_hook_attempts_total{") || await Lacks("quotetracker_backup_attempts_total{"); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private async Task<bool> Lacks(string series) => !(await Metrics()).Contains(series, StringComparison.Ordinal);
}

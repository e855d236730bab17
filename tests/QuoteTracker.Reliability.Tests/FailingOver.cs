using System.Net;
using System.Net.Http.Json;
using QuoteTracker.Benchmarks.Reliability;

namespace QuoteTracker.Reliability.Tests;

/// <summary>A PostgreSQL primary that is killed under load, with standbys that follow it.</summary>
public sealed class FailingOver
{
    [Fact]
    public async Task To_a_standby_loses_no_acknowledged_write_and_stops_no_read()
    {
        if (PostgresPrograms.Folder is null)
            Assert.Skip(Killing.NoPostgres);

        var outage = await FailoverTrial.Once(new Random(11));

        outage.Ledger.Faults.ShouldBeEmpty();
        outage.ReadsRefused.ShouldBe(0);
        outage.OwnReads.ShouldBeGreaterThan(0);
        outage.ReadsStopped.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        outage.WritesStopped.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Reads_what_was_written_from_who_has_it()
    {
        if (PostgresPrograms.Folder is null)
            Assert.Skip(Killing.NoPostgres);
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        await using (var set = await ReplicaSet.Create())
        await using (var server = new TrialServer(folder, set.Database))
        {
            await server.Start();
            foreach (var standby in set.Standbys)
                await standby.Execute("SELECT pg_wal_replay_pause()");
            using var desk = server.Client();
            using var reader = new HttpClient { BaseAddress = server.Address };
            using var added = await desk.PostAsJsonAsync(new Uri("api/v1/people", UriKind.Relative), new { name = "Ann Bell" }, Cancel);
            var position = added.Headers.GetValues("QuoteTracker-Position").Single();

            (await Status(reader, null)).ShouldBe(HttpStatusCode.NotFound, "a standby answers, and it doesn't have it yet");
            (await Status(reader, position)).ShouldBe(HttpStatusCode.OK);
            (await Status(desk, null)).ShouldBe(HttpStatusCode.OK);
            (await Status(reader, "yesterday")).ShouldBe(HttpStatusCode.BadRequest);

            foreach (var standby in set.Standbys)
                await standby.Execute("SELECT pg_wal_replay_resume()");
            await set.Primary.Kill();
            (await Status(reader, position)).ShouldBe(HttpStatusCode.OK, "a standby that comes up to it is waited for");
            using var refused = await desk.PostAsJsonAsync(new Uri("api/v1/people", UriKind.Relative), new { name = "Bob Bell" }, Cancel);
            (refused.StatusCode, refused.Headers.RetryAfter?.ToString()).ShouldBe((HttpStatusCode.ServiceUnavailable, "2"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_write_that_no_standby_has_is_not_acknowledged()
    {
        if (PostgresPrograms.Folder is null)
            Assert.Skip(Killing.NoPostgres);
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        await using (var set = await ReplicaSet.Create())
        await using (var server = new TrialServer(folder, $"{set.Database};Command Timeout=2"))
        {
            await server.Start();
            using var desk = server.Client();
            foreach (var standby in set.Standbys)
                await standby.Kill();

            // Three times as long as a command may take: then it would be given up, and told as done.
            var added = desk.PostAsJsonAsync(new Uri("api/v1/people", UriKind.Relative), new { name = "Ann Bell" }, Cancel);
            (await Task.WhenAny(added, Task.Delay(TimeSpan.FromSeconds(6), Cancel))).ShouldNotBe(added);
            using var refused = await desk.PostAsJsonAsync(new Uri("api/v1/people", UriKind.Relative), new { name = "Bob Bell" }, Cancel);
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, "it waits for the one before it, as long as a command may");

            await set.Standbys.First().Start();
            (await added).StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Is_what_Patroni_does_by_itself_in_the_example_of_deploy()
    {
        if (PatroniCluster.Missing is { } missing)
            Assert.Skip(missing);

        var outage = await FailoverTrial.OnceByPatroni(new Random(11));

        outage.Ledger.Faults.ShouldBeEmpty();
        outage.WritesStopped.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> Status(HttpClient client, string? position)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/people/ann-bell", UriKind.Relative));
        if (position is not null)
            request.Headers.Add("QuoteTracker-Position", position);
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}

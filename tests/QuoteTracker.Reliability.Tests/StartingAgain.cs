using System.Net;
using System.Net.Http.Json;
using QuoteTracker.Benchmarks.Reliability;

namespace QuoteTracker.Reliability.Tests;

/// <summary>A server that ends without warning and is started again.</summary>
public sealed class StartingAgain
{
    [Fact]
    public async Task Servers_that_make_a_database_at_once_all_come_up()
    {
        if (PostgresPrograms.Folder is null)
            Assert.Skip(Killing.NoPostgres);
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        var servers = await PostgresPrograms.NewFolder();
        var node = await PostgresNode.Create(servers, "one");
        await using (var one = new TrialServer(Path.Combine(folder, "one"), node.Named("both")))
        await using (var other = new TrialServer(Path.Combine(folder, "other"), node.Named("both")))
            await Task.WhenAll(one.Start(), other.Start());

        PostgresPrograms.Remove(servers);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill()
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        await using (var server = new TrialServer(folder, null))
        {
            await server.Start();
            using var client = server.Client();
            using var posted = await client.PostAsJsonAsync(new Uri("api/v1/people", UriKind.Relative), new { name = "Ann Bell" }, TestContext.Current.CancellationToken);
            posted.StatusCode.ShouldBe(HttpStatusCode.Created);
            await server.Kill();

            await server.Start();
            (await client.GetAsync(new Uri("api/v1/people/ann-bell", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await server.Kill();
            (await server.Run("verify")).Code.ShouldBe(0);
        }

        Directory.Delete(folder, recursive: true);
    }
}

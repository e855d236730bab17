using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>Alive is whether the process answers; ready is whether a write would be taken.</summary>
public sealed class BeingReady
{
    [Fact]
    public async Task Is_ready_and_changes_nothing_by_saying_so()
    {
        await using var app = new App();
        await app.InitializeAsync();
        (await Ask(app, "live")).ShouldBe((200, "live"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await Ask(app, "ready")).ShouldBe((200, "ready"))));
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_not_ready_while_another_write_goes_on_and_on()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            (await Ask(app, "ready")).ShouldBe((503, "Another write has held the database for more than 2 s."));
            (await Ask(app, "live")).ShouldBe((200, "live"));
        }

        (await Ask(app, "ready")).ShouldBe((200, "ready"));
    }

    [Theory]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_DraftDecisions'""", "The tables are older than this version: 1 changes are to be made. A start makes them.")]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99')""", "The tables are of a later version than this one.")]
    [InlineData("""DROP TABLE "__EFMigrationsHistory" """, null)]
    public async Task Is_not_ready_with_the_tables_of_another_version(string sql, string? reason)
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using (var services = app.Services())
            await services.ServiceProvider.GetRequiredService<QuoteDb>().Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);

        var (status, said) = await Ask(app, "ready");
        status.ShouldBe(503);
        if (reason is not null)
            said.ShouldBe(reason);
        said.ShouldNotContain(app.Folder);
        (await Ask(app, "live")).ShouldBe((200, "live"));
    }

    [Fact]
    public async Task Is_not_ready_with_a_disk_that_is_nearly_full()
    {
        await using var app = new ChosenApp { Chosen = settings => settings with { LeastFreeDisk = long.MaxValue } };
        await app.InitializeAsync();
        var (status, said) = await Ask(app, "ready");
        status.ShouldBe(503);
        said.ShouldStartWith("The disk of the data folder has ");
    }

    internal static async Task<(int Status, string Said)> Ask(App app, string what)
    {
        using var answer = await app.Reader.GetAsync(new Uri($"/health/{what}", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        if (answer.StatusCode != System.Net.HttpStatusCode.OK)
            ((string)body["type"]!).ShouldBe("/docs/errors#not-ready");
        return ((int)answer.StatusCode, (string)(answer.IsSuccessStatusCode ? body["status"] : body["detail"])!);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>A server whose disk gets full, or whose file can't be written any more, while it serves.</summary>
public sealed class RunningOutOfRoom : IAsyncLifetime
{
    private readonly SeededApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Says_so_reads_on_and_writes_again_when_there_is_room()
    {
        await Everywhere("PRAGMA max_page_count = 1");

        var refused = await UntilRefused();

        refused.Status.ShouldBe(507);
        ((string)refused.Body!["type"]!).ShouldBe("/docs/errors#no-room");
        ((string)refused.Body!["title"]!).ShouldBe("There is no room left on the database's disk.");
        refused.Headers["Retry-After"].ShouldBe("30");
        await app.Get("/quotes?q=independence");
        (await app.Faults()).ShouldBeEmpty();

        await Everywhere("PRAGMA max_page_count = 1000000");
        (await Post("after")).Status.ShouldBe(201);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_so_for_a_request_that_is_kept_to_be_answered_again()
    {
        await Everywhere("PRAGMA max_page_count = 1");
        await UntilRefused();
        (await Post("again", ("Idempotency-Key", "full-1"))).Status.ShouldBe(507);
        await Everywhere("PRAGMA max_page_count = 1000000");
        (await Post("again", ("Idempotency-Key", "full-1"))).Status.ShouldBe(201, "a refusal for want of room is no answer to the request");
    }

    [Fact]
    public async Task Says_that_a_file_can_only_be_read()
    {
        await Everywhere("PRAGMA query_only = 1");

        var refused = await UntilRefused();

        refused.Status.ShouldBe(503);
        ((string)refused.Body!["type"]!).ShouldBe("/docs/errors#database-out-of-order");
        ((string)refused.Body!["detail"]!).ShouldStartWith("It can be read, and not written.");
        await app.Get("/quotes?q=independence");
        await Everywhere("PRAGMA query_only = 0");
        (await Post("after")).Status.ShouldBe(201);
        (await app.Faults()).ShouldBeEmpty();
    }

    private async Task<Answer> UntilRefused()
    {
        for (var n = 0; n < 200; n++)
        {
            if (await Post($"before-{n}") is { Status: not 201 } refused)
                return refused;
        }

        throw new InvalidOperationException("There was room for all.");
    }

    private Task<Answer> Post(string key, params (string, string)[] headers) =>
        app.Send(HttpMethod.Post, "/sources", new { title = "Long", language = "en", key = $"long-{key}", text = string.Join(' ', Enumerable.Range(0, 20_000)) }, headers);

    // The program's connections are pooled in this process: so many of them as a server has are asked for, and given back so.
    private async Task Everywhere(string pragma)
    {
        // One that a request still holds is not given to another any more.
        Engine.LetGo(app.Folder);
        await using var services = app.Services();
        var database = services.ServiceProvider.GetRequiredService<QuoteDb>().Database.GetConnectionString();
        var connections = new List<SqliteConnection>();
        for (var n = 0; n < 32; n++)
        {
            var connection = new SqliteConnection(database);
            connections.Add(connection);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = pragma;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        foreach (var connection in connections)
            await connection.DisposeAsync();
    }
}

using System.Net;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>The tools of a server that is closed to readers, and takes four requests a minute from each key.</summary>
public sealed class AskingOverMcpWithAKey(AskingOverMcpWithAKey.Server app) : IClassFixture<AskingOverMcpWithAKey.Server>
{
    [Fact]
    public async Task Whoever_has_none_is_refused()
    {
        (await Should.ThrowAsync<HttpRequestException>(() => app.Connect())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var wrong = app.ClientSending("Bearer no-key-of-this-database");
        (await Should.ThrowAsync<HttpRequestException>(() => app.Connect(wrong))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_may_read_is_answered()
    {
        using var reader = await app.ClientWith(Scope.Read, "a model's reader");
        await using var tools = await app.Connect(reader);
        (await tools.Ask("check_quote", """{"text":"The harvest of apples was better than in any year before."}""")).Text.ShouldContain("not in this database");
    }

    [Fact]
    public async Task Whoever_asks_too_often_must_wait()
    {
        using var reader = await app.ClientWith(Scope.Read, "a hasty reader");
        await using var tools = await app.Connect(reader);
        var refusal = await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            for (var n = 0; n < 5; n++)
                await tools.CallToolAsync("search_quotes", cancellationToken: TestContext.Current.CancellationToken);
        });
        refusal.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    public sealed class Server : App
    {
        private protected override Settings Adjust(Settings settings) => settings with { Private = true, RatePerKey = 4 };
    }
}

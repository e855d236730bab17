using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>Keys that no longer work, or never did.</summary>
public sealed class AccessEnds(AccessEnds.Server app) : IClassFixture<AccessEnds.Server>
{
    [Fact]
    public async Task When_a_key_expires()
    {
        using var client = await app.ClientWith(Scope.Write, "for an hour", app.Clock.GetUtcNow().AddHours(1));
        (await App.Send(client, HttpMethod.Post, "/people", new { name = "A" })).Status.ShouldBe(201);

        app.Clock.Pass(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        (await App.Send(client, HttpMethod.Get, "/people")).Status.ShouldBe(200);

        app.Clock.Pass(TimeSpan.FromTicks(1));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var answer = await App.Send(client, method, "/people");
            answer.Status.ShouldBe(401);
            answer.Type().ShouldBe("key-refused");
            ((string)answer.Body!["detail"]!).ShouldStartWith("It expired at 20");
        }
    }

    [Fact]
    public async Task At_once_when_it_is_revoked_while_the_server_runs()
    {
        var key = (await Verb.Run("key", "create", "--name", "newsroom", "--data", app.Folder)).Out.Trim();
        using var client = app.ClientSending($"Bearer {key}");
        (await App.Send(client, HttpMethod.Post, "/people", new { name = "B" })).Status.ShouldBe(201);

        (await Verb.Run("key", "revoke", "newsroom", "--data", app.Folder)).Code.ShouldBe(0);

        var answer = await App.Send(client, HttpMethod.Post, "/people", new { name = "C" });
        answer.Status.ShouldBe(401);
        ((string)answer.Body!["detail"]!).ShouldStartWith("It was revoked at 20");
    }

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer")]
    [InlineData("bearer qt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_reader_learns_too_that_a_key_is_none(string authorization)
    {
        using var client = app.ClientSending(authorization);
        using var answer = await client.GetAsync(new Uri("/api/v1/people", UriKind.Relative), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(401);
        answer.Header("WWW-Authenticate").ShouldBe("Bearer");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/docs/errors#key-refused");
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("BearerOfNews x")]
    public async Task A_password_for_someone_else_is_no_key(string authorization)
    {
        using var client = app.ClientSending(authorization);
        (await App.Send(client, HttpMethod.Get, "/people")).Status.ShouldBe(200);
        (await App.Send(client, HttpMethod.Post, "/people")).Type().ShouldBe("key-needed");
    }

    [Theory]
    [InlineData("/swagger/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs/errors")]
    public async Task The_manual_asks_for_none_and_looks_at_none(string path)
    {
        using var client = app.ClientSending("Bearer wrong");
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200);
    }

    public sealed class Server : App
    {
        internal FakeClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

        private protected override Settings Adjust(Settings settings) => settings with { Clock = Clock };
    }
}

using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>A server whose operator closed it for readers too.</summary>
public sealed class AccessPrivate(AccessPrivate.Server app) : IClassFixture<AccessPrivate.Server>
{
    [Theory]
    [InlineData("/people")]
    [InlineData("/quotes")]
    [InlineData("/quotes/1")]
    [InlineData("/nowhere")]
    public async Task Asks_every_reader_for_a_key(string path)
    {
        var answer = await App.Send(app.Reader, HttpMethod.Get, path);
        answer.Status.ShouldBe(401);
        answer.Type().ShouldBe("key-needed");
    }

    [Theory]
    [InlineData("/API/V1/people")]
    [InlineData("/%61pi/v1/people")]
    [InlineData("/api/v1")]
    [InlineData("/feeds/searches/any.atom")]
    [InlineData("/Feeds/searches/1.atom")]
    [InlineData("/mcp")]
    [InlineData("/%6Dcp")]
    [InlineData("/reconcile")]
    [InlineData("/Reconcile/preview?id=1")]
    public async Task Has_no_back_door(string path)
    {
        using var answer = await app.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task Asks_who_checks_words_for_a_key() =>
        (await App.Send(app.Reader, HttpMethod.Post, "/check", new { text = "any words at all" })).Status.ShouldBe(401);

    [Theory]
    [InlineData("read")]
    [InlineData("write")]
    [InlineData("review")]
    [InlineData("admin")]
    public async Task Lets_any_key_read(string scope)
    {
        using var client = await app.ClientWith(ScopeWords.Parse(scope), $"only {scope}");
        (await App.Send(client, HttpMethod.Get, "/people")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/swagger/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs/errors")]
    public async Task Keeps_its_manual_open(string path)
    {
        using var answer = await app.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200);
    }

    public sealed class Server : App
    {
        private protected override Settings Adjust(Settings settings) => settings with { Private = true };
    }
}

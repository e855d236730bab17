using System.Net;
using QuoteTracker.Access;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>How much a caller may ask: here three requests a minute an address, and five a key.</summary>
public sealed class AccessLimits : IAsyncLifetime
{
    private readonly Server app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Are_told_with_every_answer_and_end_in_429()
    {
        string[] left = ["r=2;t=20", "r=1;t=40", "r=0;t=60"];
        foreach (var rest in left)
        {
            using var answer = await Get(app.Reader);
            ((int)answer.StatusCode).ShouldBe(200);
            answer.Header("RateLimit-Policy").ShouldBe("\"address\";q=3;w=60");
            answer.Header("RateLimit").ShouldBe($"\"address\";{rest}");
            answer.Header("Retry-After").ShouldBeNull();
        }

        using var refused = await Get(app.Reader);
        ((int)refused.StatusCode).ShouldBe(429);
        refused.Header("RateLimit-Policy").ShouldBe("\"address\";q=3;w=60");
        refused.Header("RateLimit").ShouldBe("\"address\";r=0;t=60");
        refused.Header("Retry-After").ShouldBe("20");
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/docs/errors#too-many-requests");
    }

    [Theory]
    [InlineData("/people/nobody-here", 404)]
    [InlineData("/people?limit=abc", 400)]
    [InlineData("/nowhere", 404)]
    public async Task Are_told_with_problems_too(string path, int status)
    {
        using var answer = await Get(app.Reader, path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Header("RateLimit").ShouldBe("\"address\";r=2;t=20");
    }

    [Fact]
    public async Task Are_a_keys_own_wherever_it_is_used()
    {
        using var desk = await app.ClientWith(Scope.Write, "desk");
        using var other = await app.ClientWith(Scope.Read, "other");
        for (var n = 4; n >= 0; n--)
        {
            using var answer = await Get(desk);
            answer.Header("RateLimit-Policy").ShouldBe("\"key\";q=5;w=60");
            answer.Header("RateLimit").ShouldBe($"\"key\";r={n};t={(5 - n) * 12}");
        }

        using var refused = await Get(desk);
        ((int)refused.StatusCode).ShouldBe(429);
        refused.Header("Retry-After").ShouldBe("12");
        (await Status(other)).ShouldBe(200);
        (await Status(app.Reader)).ShouldBe(200);
    }

    [Fact]
    public async Task Do_not_hold_for_admin_keys()
    {
        for (var n = 0; n < 20; n++)
        {
            using var answer = await Get(app.Curator);
            ((int)answer.StatusCode).ShouldBe(200);
            answer.Header("RateLimit").ShouldBeNull();
            answer.Header("RateLimit-Policy").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Hold_for_whoever_guesses_keys()
    {
        var statuses = new List<int>();
        for (var n = 0; n < 5; n++)
        {
            using var guessing = app.ClientSending($"Bearer {AccessKey.NewSecret()}");
            statuses.Add(await Status(guessing));
        }

        statuses.ShouldBe([401, 401, 401, 429, 429]);
        using var desk = await app.ClientWith(Scope.Read, "at the same address");
        (await Status(desk)).ShouldBe(200);
    }

    [Fact]
    public async Task Do_not_hold_for_the_manual()
    {
        for (var n = 0; n < 5; n++)
        {
            using var answer = await app.Reader.GetAsync(new Uri("/docs/errors", UriKind.Relative), TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBe(200);
            answer.Header("RateLimit").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Are_none_where_the_operator_says_0()
    {
        await using var open = new Unlimited();
        await open.InitializeAsync();
        using var answer = await Get(open.Reader);
        answer.Header("RateLimit").ShouldBeNull();
    }

    [Fact]
    public void Are_generous_when_nothing_is_said()
    {
        var settings = new Settings("data", Settings.DefaultUrls, null, null);
        (settings.RatePerAddress, settings.RatePerKey).ShouldBe((6_000, 60_000));
        using var limit = new RequestLimit("address", settings.RatePerAddress);
        for (var n = 0; n < 6_000; n++)
            limit.Take(1, out _).ShouldBeNull();
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void Count_an_ipv6_network_as_one_caller(string one, string other, bool same) =>
        (RequestLimits.NetworkOf(IPAddress.Parse(one)) == RequestLimits.NetworkOf(IPAddress.Parse(other))).ShouldBe(same);

    private static Task<HttpResponseMessage> Get(HttpClient client, string path = "/people") =>
        client.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<int> Status(HttpClient client)
    {
        using var answer = await Get(client);
        return (int)answer.StatusCode;
    }

    private sealed class Server : App
    {
        private protected override Settings Adjust(Settings settings) => settings with { RatePerAddress = 3, RatePerKey = 5 };
    }

    private sealed class Unlimited : App
    {
        private protected override Settings Adjust(Settings settings) => settings with { RatePerAddress = 0 };
    }
}

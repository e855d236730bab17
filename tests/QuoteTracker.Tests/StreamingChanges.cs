using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>Changes as they come, as server-sent events.</summary>
public sealed class StreamingChanges(StreamingChanges.Server app) : IClassFixture<StreamingChanges.Server>
{
    [Fact]
    public async Task Sends_what_there_is_after_a_place_and_then_what_comes_at_once()
    {
        var start = await Newest();
        var speaker = await app.HasPerson("Test Streamer");
        await using var stream = await ChangeEvents.Open(app.Reader, $"?after={start}");
        (await stream.Take(1)).ShouldBe(["person test-streamer 1 added"]);

        // The clock stands, so nothing of this waits for a second to pass.
        await app.Has(AQuote.By(speaker, "Streamed words.").With("key", "streamed"));
        (await stream.Take(1)).ShouldBe(["quote streamed 1 added"]);
        stream.LastId.ShouldBe($"{start + 2}");
        await app.Send(HttpMethod.Patch, "/quotes/streamed", new { text = "Words streamed." });
        var next = (await stream.Next())!.Value;

        next.Id.ShouldBe($"{start + 3}");
        next.Data.ToJsonString().ShouldBe((await app.Get($"/changes?after={start + 2}&limit=1"))["items"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task Begins_with_the_next_change_where_no_place_is_said()
    {
        await app.HasPerson("Test Before");
        await using var stream = await ChangeEvents.Open(app.Reader);
        await app.HasPerson("Test After");
        (await stream.Take(1)).ShouldBe(["person test-after 1 added"]);
    }

    [Fact]
    public async Task Goes_on_where_a_lost_connection_ended()
    {
        var start = await Newest();
        string last;
        await using (var stream = await ChangeEvents.Open(app.Reader, $"?after={start}"))
        {
            await app.HasPerson("Test Lost One");
            await stream.Take(1);
            last = stream.LastId;
        }

        await app.HasPerson("Test Lost Two");
        await app.HasPerson("Test Lost Three");

        // As a browser does it: the address of the first time, and the header.
        await using var again = await ChangeEvents.Open(app.Reader, $"?after={start}", last);
        (await again.Take(2)).ShouldBe(["person test-lost-two 1 added", "person test-lost-three 1 added"]);
    }

    [Fact]
    public async Task Is_of_some_kinds_and_yet_moves_on_with_the_others()
    {
        await using var stream = await ChangeEvents.Open(app.Reader, "?kind=quote&action=changed");
        var speaker = await app.HasPerson("Test Picky");
        await app.Has(AQuote.By(speaker, "Picked words.").With("key", "picked"));
        await app.Send(HttpMethod.Patch, "/quotes/picked", new { text = "Words picked." });
        (await stream.Take(1)).ShouldBe(["quote picked 2 changed"]);
    }

    [Fact]
    public async Task Says_every_15_seconds_that_it_is_there_and_how_far_it_looked()
    {
        await using var stream = await ChangeEvents.Open(app.Reader, "?kind=review");
        await app.HasPerson("Test Quiet");
        var newest = await Newest();
        await Passing(TimeSpan.FromSeconds(15), stream.Hears("still here"));
        (await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Desk" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/reviews", new { key = "quiet-review", claim = "A claim.", reviewer = "test-desk", url = "https://example.org/quiet", reviewedOn = "2024", rating = "False" })).Status.ShouldBe(201);
        (await stream.Take(1)).ShouldBe(["review quiet-review 1 added"]);
        long.Parse(stream.LastId, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(newest + 2);
    }

    [Fact]
    public async Task Sees_what_another_server_on_the_same_database_writes()
    {
        await using var other = new App { Folder = app.Folder, KeepsFolder = true };
        await other.InitializeAsync();
        await using var stream = await ChangeEvents.Open(app.Reader);
        await other.HasPerson("Test Elsewhere");
        var taken = stream.Take(1);
        await Passing(TimeSpan.FromSeconds(1), taken);
        (await taken).ShouldBe(["person test-elsewhere 1 added"]);
    }

    [Fact]
    public async Task Are_so_many_at_once_at_most()
    {
        await using var own = new Server { Most = 2 };
        await own.InitializeAsync();
        await using var one = await ChangeEvents.Open(own.Reader);
        await using (await ChangeEvents.Open(own.Reader))
        {
            var refused = await App.Send(own.Reader, HttpMethod.Get, "/changes/stream");
            (refused.Status, refused.Type()).ShouldBe((503, "too-many-streams"));
            refused.Headers["Retry-After"].ShouldBe("30");
        }

        await OpensAgain(own);
    }

    [Fact]
    public async Task Are_fewer_of_one_address_unless_it_has_a_key()
    {
        await using var own = new Server { MostOfAddress = 1, RatePerAddress = 6_000 };
        await own.InitializeAsync();
        await using (await ChangeEvents.Open(own.Reader))
        {
            var refused = await App.Send(own.Reader, HttpMethod.Get, "/changes/stream");
            (refused.Status, refused.Type()).ShouldBe((429, "too-many-streams"));
            refused.Headers["Retry-After"].ShouldBe("30");
            await using var withKey = await ChangeEvents.Open(own.Curator);
        }

        await OpensAgain(own);
    }

    [Fact]
    public async Task Are_as_many_as_the_server_has_where_addresses_are_not_limited()
    {
        await using var own = new Server { MostOfAddress = 1 };
        await own.InitializeAsync();
        await using var one = await ChangeEvents.Open(own.Reader);
        await using var other = await ChangeEvents.Open(own.Reader);
    }

    [Fact]
    public async Task Ends_when_the_server_stops()
    {
        await using var own = new Server();
        await own.InitializeAsync();
        await using var stream = await ChangeEvents.Open(own.Reader);
        own.Services().ServiceProvider.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        (await stream.Next()).ShouldBeNull();
    }

    [Fact]
    public async Task On_a_private_server_needs_a_key_and_ends_with_it()
    {
        await using var own = new Server { IsPrivate = true };
        await own.InitializeAsync();
        (await App.Send(own.Reader, HttpMethod.Get, "/changes/stream")).Type().ShouldBe("key-needed");
        using var client = await own.ClientWith(Scope.Read, "visitor");
        await using var stream = await ChangeEvents.Open(client);
        (await own.Send(HttpMethod.Post, "/keys/visitor/revoke")).Status.ShouldBe(200);
        var next = stream.Next();
        await Passing(TimeSpan.FromSeconds(15), next, own);
        (await next).ShouldBeNull();
    }

    [Theory]
    [InlineData("?after=-1", null, "after")]
    [InlineData("?after=1000000000", null, "after")]
    [InlineData("?kind=key", null, "kind")]
    [InlineData("", "x", "Last-Event-ID")]
    [InlineData("", "1000000000", "Last-Event-ID")]
    public async Task Names_what_is_wrong(string query, string? last, string name) =>
        (await App.Send(app.Reader, HttpMethod.Get, $"/changes/stream{query}", null, last is null ? [] : [("Last-Event-ID", last)])).Wrong.ShouldBe([name]);

    [Fact]
    public async Task Asked_for_its_head_alone_ends_at_once()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/api/v1/changes/stream", UriKind.Relative));
        using var answer = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
    }

    // The place of the one that went is free again, as soon as the server sees that it went.
    private static async Task OpensAgain(Server server)
    {
        for (var status = 0; status != 200;)
        {
            using var again = await server.Reader.GetAsync(new Uri("/api/v1/changes/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            status = (int)again.StatusCode;
            status.ShouldBeOneOf(200, 429, 503);
        }
    }

    private async Task<long> Newest() => (long)(await app.Get("/changes?limit=1"))["newest"]!;

    // When the server sets its alarm can't be seen from here: time passes, step by step, until it rang.
    private async Task Passing(TimeSpan step, Task until, Server? server = null)
    {
        while (!until.IsCompleted)
        {
            (server ?? app).Clock.Pass(step);
            await Task.WhenAny(until, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        await until;
    }

    public sealed class Server : App
    {
        internal FakeClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

        public int Most { get; init; } = 200;

        public int MostOfAddress { get; init; } = 20;

        public int RatePerAddress { get; init; }

        public bool IsPrivate { get; init; }

        private protected override Settings Adjust(Settings settings) => settings with { Clock = Clock, MostStreams = Most, MostStreamsOfAddress = MostOfAddress, RatePerAddress = RatePerAddress, Private = IsPrivate };
    }
}

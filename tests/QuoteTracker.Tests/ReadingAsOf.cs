namespace QuoteTracker.Tests;

/// <summary>A source's text as of a moment (Memento, RFC 7089).</summary>
public sealed class ReadingAsOf(ReadingAsOf.Captured captured) : IClassFixture<ReadingAsOf.Captured>
{
    private const string January = "Mon, 01 Jan 2024 00:00:00 GMT";
    private const string February = "Thu, 01 Feb 2024 12:00:00 GMT";
    private const string March = "Fri, 01 Mar 2024 00:00:00 GMT";

    private readonly Captured app = captured;

    [Theory]
    [InlineData("Sun, 01 Jan 2023 00:00:00 GMT", 0, January)]
    [InlineData(January, 0, January)]
    [InlineData("Wed, 31 Jan 2024 00:00:00 GMT", 0, January)]
    [InlineData(February, 1, February)]
    [InlineData("Thu, 29 Feb 2024 00:00:00 GMT", 1, February)]
    [InlineData("Tue, 01 Jan 2030 00:00:00 GMT", 2, March)]
    [InlineData(null, 2, March)]
    public async Task A_moment_gives_the_text_that_was_the_newest_then(string? moment, int snapshot, string datetime)
    {
        using var answer = await Ask("/sources/news/text", moment);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(Captured.Texts[snapshot]);
        answer.Headers.GetValues("Memento-Datetime").ShouldBe([datetime]);
        answer.Headers.Vary.ShouldBe(["accept-datetime"]);
        answer.Content.Headers.ContentLocation!.ToString().ShouldBe($"{app.Base}/snapshots/{app.Ids[snapshot]}/text");
    }

    [Theory]
    [InlineData("2024-02-01")]
    [InlineData("yesterday")]
    [InlineData("Mon, 32 Jan 2024 00:00:00 GMT")]
    [InlineData("Tue, 01 Jan 2024 00:00:00 GMT")]
    public async Task A_moment_that_is_none_is_refused(string moment)
    {
        var answer = await app.Send(HttpMethod.Get, "/sources/news/text", null, ("Accept-Datetime", moment));
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["Accept-Datetime"]);
    }

    [Fact]
    public async Task A_text_says_which_others_there_are()
    {
        (await Links("/sources/news/text", "Thu, 29 Feb 2024 00:00:00 GMT")).ShouldBe(
        [
            """<https://xn--rm-fka.example/x%C9%99b%C9%99r>; rel="original" """.Trim(),
            $"""<{app.Base}/text>; rel="timegate" """.Trim(),
            $"""<{app.Base}/timemap>; rel="timemap"; type="application/link-format" """.Trim(),
            $"""<{app.Base}/snapshots/{app.Ids[0]}/text>; rel="first prev memento"; datetime="{January}" """.Trim(),
            $"""<{app.Base}/snapshots/{app.Ids[1]}/text>; rel="memento"; datetime="{February}" """.Trim(),
            $"""<{app.Base}/snapshots/{app.Ids[2]}/text>; rel="next last memento"; datetime="{March}" """.Trim(),
        ]);
    }

    [Fact]
    public async Task A_snapshot_has_an_address_of_its_own()
    {
        using var answer = await Ask($"/sources/news/snapshots/{app.Ids[0]}/text", "Tue, 01 Jan 2030 00:00:00 GMT");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(Captured.Texts[0]);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        answer.Headers.GetValues("Memento-Datetime").ShouldBe([January]);
        (await Links($"/sources/news/snapshots/{app.Ids[0]}/text")).ShouldContain(link => link.Contains("rel=\"first memento\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_map_lists_them_all()
    {
        using var answer = await Ask("/sources/news/timemap");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/link-format");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe($"""
            <https://xn--rm-fka.example/x%C9%99b%C9%99r>; rel="original",
            <{app.Base}/timemap>; rel="self"; type="application/link-format",
            <{app.Base}/text>; rel="timegate",
            <{app.Base}/snapshots/{app.Ids[0]}/text>; rel="first memento"; datetime="{January}",
            <{app.Base}/snapshots/{app.Ids[1]}/text>; rel="memento"; datetime="{February}",
            <{app.Base}/snapshots/{app.Ids[2]}/text>; rel="last memento"; datetime="{March}"

            """);
    }

    [Fact]
    public async Task A_text_that_was_seen_is_not_sent_again()
    {
        foreach (var path in new[] { "/sources/news/text", $"/sources/news/snapshots/{app.Ids[2]}/text" })
        {
            using var first = await Ask(path);
            var etag = first.Headers.ETag!.ToString();
            var again = await app.Send(HttpMethod.Get, path, null, ("If-None-Match", etag));
            again.Status.ShouldBe(304);
            again.ETag.ShouldBe(etag);
            again.Headers["Memento-Datetime"].ShouldBe(March);

            // Another moment, another text.
            if (path.EndsWith("news/text", StringComparison.Ordinal))
                (await app.Send(HttpMethod.Get, path, null, ("If-None-Match", etag), ("Accept-Datetime", January))).Status.ShouldBe(200);
        }
    }

    private async Task<string[]> Links(string path, string? moment = null)
    {
        using var answer = await Ask(path, moment);
        return answer.Headers.GetValues("Link").Single().Split(", <").Select((link, i) => i == 0 ? link : "<" + link).ToArray();
    }

    private Task<HttpResponseMessage> Ask(string path, string? moment = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1{path}", UriKind.Relative));
        if (moment is not null)
            request.Headers.TryAddWithoutValidation("Accept-Datetime", moment);
        return app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A source at an address of letters beyond ASCII, captured three times.</summary>
    public sealed class Captured : App
    {
        public static readonly string[] Texts = ["As in January.", "As in February.", "As in March."];

        public List<long> Ids { get; } = [];

        public string Base { get; private set; } = "";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var source = await this.Add("/sources", new { key = "news", title = "News", language = "en", url = "https://röm.example/xəbər", text = Texts[0], capturedAt = "2024-01-01T00:00:00Z" });
            Ids.Add((long)source["snapshots"]![0]!["id"]!);
            Ids.Add((long)(await this.Capture("news", Texts[1], "2024-02-01T12:00:00.75Z"))["snapshot"]!["id"]!);
            Ids.Add((long)(await this.Capture("news", Texts[2], "2024-03-01T00:00:00Z"))["snapshot"]!["id"]!);
            Base = $"{Reader.BaseAddress!.ToString().TrimEnd('/')}/api/v1/sources/{source["id"]}";
        }
    }
}

using System.IO.Compression;
using System.Net.Http.Headers;

namespace QuoteTracker.Tests;

/// <summary>Bodies that once ended in a fault of the server, and what became of them.</summary>
public sealed class OddBodies(SeededApp app) : IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("/people", """{"name":"A","otherNames":[null]}""", "/otherNames/0")]
    [InlineData("/people", """{"name":"A","links":[{"url":"https://example.org"},null]}""", "/links/1")]
    [InlineData("/groups", """{"description":"d","members":[null]}""", "/members/0")]
    [InlineData("/quotes", """{"text":"a b","kind":"direct","language":"en","speakers":[null]}""", "/speakers/0")]
    [InlineData("/quotes", """{"text":"a b","kind":"direct","language":"en","speakers":[{"speaker":"turan"}],"topics":[null]}""", "/topics/0")]
    [InlineData("/quotes", """{"text":"a b","kind":"direct","language":"en","speakers":[{"speaker":"turan"}],"occurrences":[{"source":"mps-response","exact":"Response","chain":[null]}]}""", "/occurrences/0/chain/0")]
    [InlineData("/quotes/batch", """{"quotes":[{"text":"a b","kind":"direct","language":"en","speakers":[null]}]}""", "/quotes/0/speakers/0")]
    public async Task With_null_in_a_list_are_refused_by_the_place_of_it(string path, string body, string pointer)
    {
        var answer = await app.Send(HttpMethod.Post, path, body);
        answer.Status.ShouldBe(400, answer.Body?.ToJsonString());
        answer.Wrong.ShouldBe([pointer]);
    }

    [Fact]
    public async Task With_null_in_a_list_of_a_patch_are_refused() =>
        (await app.Send(HttpMethod.Patch, "/quotes/mustafa-2", """{"speakers":[null]}""")).Wrong.ShouldBe(["/speakers/0"]);

    [Theory]
    [InlineData("/people")]
    [InlineData("/quotes")]
    [InlineData("/quotes/batch")]
    [InlineData("/sources/mps-response/snapshots")]
    public async Task That_are_not_UTF8_are_refused(string path)
    {
        using var body = new ByteArrayContent([.. "{\"name\":\"a"u8, 0xFF, .. "\"}"u8]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await app.Curator.PostAsync(new Uri($"/api/v1{path}", UriKind.Relative), body, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("not UTF-8");
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/check")]
    [InlineData("/quotes/batch")]
    public async Task That_are_packed_are_refused(string path)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(new byte[20_000_000], TestContext.Current.CancellationToken);
        using var body = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { "gzip" } } };
        using var answer = await app.Curator.PostAsync(new Uri($"/api/v1{path}", UriKind.Relative), body, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(415);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("not with Content-Encoding: gzip.");
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/check")]
    [InlineData("/quotes/batch")]
    public async Task That_are_deep_are_refused(string path)
    {
        foreach (var deep in new[] { $"{new string('[', 100_000)}{new string(']', 100_000)}", $"{{\"name\":{new string('[', 100_000)}{new string(']', 100_000)}}}" })
            (await app.Send(HttpMethod.Post, path, deep)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Of_one_line_do_not_stop_an_import()
    {
        var report = await app.Import(["""{"type":"person","key":"test-odd","name":"X","otherNames":[null]}""", """{"type":"person","key":"test-even","name":"Test Even"}"""]);
        ((int)report.Body!["added"]!, (int)report.Body["rejected"]!).ShouldBe((1, 1));
        ((string)report.Body["rejectedLines"]![0]!["pointer"]!).ShouldBe("/otherNames/0");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("\"2")]
    [InlineData("1")]
    public async Task With_no_tag_in_If_Match_are_told_so(string header) =>
        (await app.Send(HttpMethod.Patch, "/quotes/mustafa-2", new { topics = new[] { "usa" } }, ("If-Match", header))).Wrong.ShouldBe(["If-Match"]);

    [Fact]
    public async Task Of_callers_without_a_key_leave_nothing_behind()
    {
        var answer = await App.Send(app.Reader, HttpMethod.Post, "/zzz", new { a = 1 }, ("Idempotency-Key", "nobody"));
        answer.Status.ShouldBe(404);
        ((string)answer.Body!["type"]!).ShouldBe("/docs/errors#no-such-address");
    }
}

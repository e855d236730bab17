using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using QuoteTracker.Exchange;
using static QuoteTracker.Tests.ImportCalls;

namespace QuoteTracker.Tests;

/// <summary>Files sent to be imported, as their senders see it.</summary>
public sealed class Imports(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_import_is_accepted_and_done_in_the_background()
    {
        var answer = await app.Import(Lines("test-background", 3, "Backgrounded"), "?reason=the%20archive");
        answer.Status.ShouldBe(202);
        var id = (long)answer.Body!["id"]!;
        answer.Location.ShouldBe($"/api/v1/imports/{id}");
        ((string)answer.Body["state"]!, (string)answer.Body["by"]!, (string)answer.Body["reason"]!, (int)answer.Body["lines"]!).ShouldBe(("waiting", "admin", "the archive", 4));

        var job = await app.Until(id, IsDone);
        ((string)job["state"]!).ShouldBe("done");
        Counts(job).ShouldBe((4, 0, 0, 0));
        ((int)job["done"]!).ShouldBe(4);
        ((long)job["bytes"]!).ShouldBe(Encoding.UTF8.GetByteCount(string.Join('\n', Lines("test-background", 3, "Backgrounded"))));
        DateTimeOffset.Parse((string)job["finishedAt"]!, null).ShouldBeGreaterThanOrEqualTo(DateTimeOffset.Parse((string)job["startedAt"]!, null));
        (await Total("backgrounded")).ShouldBe(3);
        var version = (await app.Get("/quotes/test-background-1/versions"))["items"]![0]!;
        ((string)version["by"]!, (string)version["reason"]!).ShouldBe(("admin", "the archive"));
    }

    [Theory]
    [InlineData("application/x-ndjson", 200)]
    [InlineData("application/jsonl; charset=utf-8", 200)]
    [InlineData("text/plain", 200)]
    [InlineData("application/json", 200)]
    [InlineData("application/octet-stream", 415)]
    [InlineData(null, 415)]
    public async Task Takes_JSON_Lines_and_no_other_type(string? type, int status)
    {
        using var body = new ByteArrayContent("""{"type":"person","key":"test-typed","name":"Test Typed"}"""u8.ToArray());
        body.Headers.ContentType = type is null ? null : Type(type);
        var answer = await app.Import(body, "?wait=true");
        answer.Status.ShouldBe(status);
        if (status == 415)
            ((string)answer.Body!["type"]!).ShouldBe("/docs/errors#not-json-lines");
    }

    [Fact]
    public async Task Thirty_thousand_lines_are_streamed_in_and_the_report_is_right()
    {
        var lines = Lines("test-stream", 30_000, "Streamed").ToList();
        lines[100] = "not json";
        lines[10_000] = lines[9_999];
        lines[20_000] = lines[20_000].Replace("\"direct\"", "\"loud\"", StringComparison.Ordinal);
        lines[29_999] = lines[29_999].Replace("\"speaker\":\"test-stream\"", "\"speaker\":\"test-nobody\"", StringComparison.Ordinal);
        using var pipe = new PushedContent(lines);

        var answer = await app.Import(pipe, "?wait=true");

        answer.Status.ShouldBe(200);
        ((string)answer.Body!["state"]!).ShouldBe("done");
        Counts(answer.Body).ShouldBe((29_997, 0, 0, 4));
        ((int)answer.Body["lines"]!, (int)answer.Body["done"]!).ShouldBe((30_001, 30_001));
        Rejected(answer.Body).ShouldBe([(101, ""), (10_001, "/key"), (20_001, "/kind"), (30_000, "/speakers/0/speaker")]);
        ((string)answer.Body["rejectedLines"]![3]!["given"]!).ShouldBe("test-nobody");
        (await Total("streamed")).ShouldBe(29_996);
        await app.HasNoFilesLeft();

        using var again = new PushedContent(lines);
        Counts((await app.Import(again, "?wait=true")).Body!).ShouldBe((0, 0, 29_997, 4));
        (await Total("streamed")).ShouldBe(29_996);
    }

    [Fact]
    public async Task All_rejected_lines_can_be_had_as_lines()
    {
        var job = (await app.Import(Enumerable.Range(0, 2_500).Select(n => $$"""{"type":"planet","key":"p-{{n}}"}""").Prepend(""))).Body!;
        Counts(job).ShouldBe((0, 0, 0, 2_500));
        ((int)job["lines"]!).ShouldBe(2_500);
        Rejected(job).Select(line => line.Line).ShouldBe(Enumerable.Range(2, 100));
        var text = await app.Curator.GetStringAsync(new Uri($"/api/v1/imports/{job["id"]}/rejected", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.Select(line => (int)line["line"]!).ShouldBe(Enumerable.Range(2, 2_500));
        ((string)lines[^1]["allowed"]!).ShouldStartWith("One of: organization");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../quotetracker.db")]
    [InlineData("../admin.key")]
    [InlineData("own-name.jsonl")]
    [InlineData("")]
    [InlineData(null)]
    public async Task No_line_reads_a_file_of_the_server(string? path)
    {
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(app.Folder, "imports")).FullName, "own-name.jsonl"), "secret", TestContext.Current.CancellationToken);
        var source = new JsonObject { ["type"] = "source", ["key"] = "test-thief", ["title"] = "T", ["language"] = "en", ["textFile"] = path };
        var job = (await app.Import([source.ToJsonString()])).Body!;
        Rejected(job).ShouldBe([(1, "/textFile")]);
        (await app.Send(HttpMethod.Get, "/sources/test-thief")).Status.ShouldBe(404);
        File.Delete(Path.Combine(app.Folder, "imports", "own-name.jsonl"));
    }

    [Fact]
    public async Task Lines_that_are_not_UTF_8_are_rejected_and_a_mark_at_the_start_is_passed_over()
    {
        var person = Encoding.UTF8.GetBytes("""{"type":"person","key":"test-mark","name":"Test Əlif"}""");
        using var body = new ByteArrayContent([.. "\uFEFF"u8, .. person, .. "\r\n \t\r\n"u8, .. Encoding.Latin1.GetBytes("""{"type":"person","key":"test-latin","name":"Müller"}""")]);
        body.Headers.ContentType = Type("text/plain");
        var job = (await app.Import(body, "?wait=true")).Body!;
        Rejected(job).ShouldBe([(3, "")]);
        ((int)job["lines"]!, (int)job["done"]!, (int)job["added"]!).ShouldBe((2, 2, 1));
    }

    [Fact]
    public async Task A_broken_line_stops_no_other()
    {
        var job = (await app.Import(
        [
            """{"type":"person","key":"test-\ud800","name":"Half"}""",
            """{"type":"pers\ud800","key":"test-half","name":"Half"}""",
            """{"type":"person","key":"test-half","name":"Half\ud800"}""",
            """{"type":"person","key":"test-half","name":"Half","\ud800":1}""",
            """{"type":"person","type":"person","key":"test-half","name":"Half"}""",
            """{"type":"person","key":"test-half","name":"Half\u0000"}""",
            "[]", "null", "{", new string('[', 5_000), "\0",
            """{"type":"person","key":"test-whole","name":"Whole"}""",
        ])).Body!;
        ((string)job["state"]!).ShouldBe("done", job.ToJsonString());
        Counts(job).ShouldBe((1, 0, 0, 11));
        Rejected(job).Select(line => line.Line).ShouldBe(Enumerable.Range(1, 11));
    }

    [Fact]
    public void A_line_without_end_is_passed_over_in_little_memory()
    {
        var path = Path.Combine(app.Folder, "endless.jsonl");
        using (var file = File.Create(path))
        {
            file.SetLength(FileLines.MaxBytes + 1L);
            file.Seek(0, SeekOrigin.End);
            file.Write("\nshort\nlast"u8);
        }

        FileLines.Of(path).Select(line => (line.Number, line.IsTooLong, Encoding.UTF8.GetString(line.Bytes.Span))).ShouldBe([(1, true, ""), (2, false, "short"), (3, false, "last")]);
        File.Delete(path);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        var answer = await app.Import(["", "  "]);
        (answer.Status, answer.Wrong.Single()).ShouldBe((400, ""));
        await app.HasNoFilesLeft();
    }

    [Fact]
    public async Task Only_keys_see_imports()
    {
        var id = (long)(await app.Import(Lines("test-secret", 1, "Secret"))).Body!["id"]!;
        foreach (var path in new[] { "/imports", $"/imports/{id}", $"/imports/{id}/rejected" })
        {
            (await App.Send(app.Reader, HttpMethod.Get, path)).Status.ShouldBe(401, path);
            (await app.Send(HttpMethod.Get, path)).Status.ShouldBe(200, path);
        }

        (await App.Send(app.Reader, HttpMethod.Post, "/imports", "{}")).Status.ShouldBeOneOf(401, 415);
        foreach (var path in new[] { "/imports/999999", "/imports/first", "/imports/999999/rejected" })
            (await app.Send(HttpMethod.Get, path)).Status.ShouldBe(404, path);
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_page_by_page()
    {
        for (var n = 0; n < 3; n++)
            await app.Import(Lines("test-listed", 1, "Listed"), $"?wait=true&reason=paged-{n}");
        var first = (await app.Send(HttpMethod.Get, "/imports?name=paged&limit=2")).Body!;
        first["items"]!.AsArray().Select(i => (string)i!["reason"]!).ShouldBe(["paged-2", "paged-1"]);
        ((int)first["total"]!["value"]!).ShouldBe(3);
        var second = (await app.Send(HttpMethod.Get, $"/imports?name=paged&limit=2&cursor={first["nextCursor"]}")).Body!;
        second["items"]!.AsArray().Select(i => (string)i!["reason"]!).ShouldBe(["paged-0"]);
        second["nextCursor"].ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?wait=true")]
    public async Task A_retry_with_the_same_idempotency_key_starts_no_second_import(string query)
    {
        var (lines, key) = (Lines("test-retried", 3, "Retried").ToList(), ("Idempotency-Key", $"import{query}"));
        var first = await app.Import(lines, query, key);
        var again = await app.Import(lines, query, key);
        again.Status.ShouldBe(first.Status);
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        JsonNode.DeepEquals(again.Body, first.Body).ShouldBeTrue();
        await app.Until((long)first.Body!["id"]!, IsDone);
        ((long)(await app.Send(HttpMethod.Get, "/imports?limit=1")).Body!["items"]![0]!["id"]!).ShouldBe((long)first.Body["id"]!);
        (await app.Import(Lines("test-retried", 4, "Retried"), query, key)).Status.ShouldBe(422);
        await app.HasNoFilesLeft();
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_job_and_no_file()
    {
        var before = (await app.Send(HttpMethod.Get, "/imports")).Body!["total"]!.ToJsonString();
        using (var tcp = new TcpClient())
        {
            await tcp.ConnectAsync(app.Curator.BaseAddress!.Host, app.Curator.BaseAddress.Port, TestContext.Current.CancellationToken);
            var head = $"POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {App.AdminKey}\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n";
            await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + string.Join('\n', Lines("test-broken", 100, "Broken"))), TestContext.Current.CancellationToken);
            for (var tries = 0; app.FilesLeft().Length == 0 && tries < 500; tries++)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            app.FilesLeft().ShouldHaveSingleItem();
        }

        await app.HasNoFilesLeft();
        (await app.Send(HttpMethod.Get, "/imports")).Body!["total"]!.ToJsonString().ShouldBe(before);
        (await Total("broken")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_larger_than_any_other_body_is_taken()
    {
        var text = new string('w', 1_900_000);
        var answer = await app.Import(Enumerable.Range(0, 6).Select(n => $$"""{"type":"source","key":"test-large-{{n}}","title":"L","language":"en","text":"{{n}} {{text}}"}"""));
        ((long)answer.Body!["bytes"]!).ShouldBeGreaterThan(8 * 1024 * 1024);
        Counts(answer.Body).ShouldBe((6, 0, 0, 0));
    }

    private Task<int> Total(string words) => app.CountOf($"q={words}");

    /// <summary>Lines that are sent as they are made, with no length told beforehand.</summary>
    private sealed class PushedContent : HttpContent
    {
        private readonly IEnumerable<string> lines;

        public PushedContent(IEnumerable<string> lines)
        {
            this.lines = lines;
            Headers.ContentType = Type("application/x-ndjson");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            foreach (var line in lines)
                await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

using static QuoteTracker.Tests.ImportCalls;

namespace QuoteTracker.Tests;

/// <summary>Imports that are tried and taken back, and formats that are told by their beginning.</summary>
public sealed class TryingImports(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_dry_run_says_what_the_import_will_and_keeps_nothing()
    {
        List<string> lines = [.. Lines("test-dry", 50, "Dried"), "not json", """{"type":"quote","key":"dry-x","text":"X.","kind":"direct","language":"en","speakers":[{"speaker":"nobody-dry"}]}"""];
        var tried = await app.Try(string.Join('\n', lines), "application/x-ndjson");
        tried.Status.ShouldBe(200);
        tried.Did().ShouldBe((51, 0, 0, 2));
        (await app.Send(HttpMethod.Get, "/people/test-dry")).Status.ShouldBe(404);
        (await app.CountOf("q=dried")).ShouldBe(0);
        (await app.Faults()).ShouldBeEmpty();

        var done = await app.Import(lines);
        done.Did().ShouldBe(tried.Did());
        done.Refusals().ShouldBe(tried.Refusals());
        (await app.CountOf("q=dried")).ShouldBe(50);
        await app.HasNoFilesLeft();
    }

    [Fact]
    public async Task A_line_that_only_the_database_refuses_is_refused_alone()
    {
        // An identifier names one speaker: the second of two who have it is not taken.
        var tried = await app.Try("""
            {"type":"person","key":"one-id-a","name":"One A","identifiers":[{"scheme":"one","identifier":"1"}]}
            {"type":"person","key":"one-id-b","name":"One B","identifiers":[{"scheme":"one","identifier":"1"}]}
            {"type":"person","key":"one-id-c","name":"One C"}
            """, "application/x-ndjson");
        tried.Did().ShouldBe((2, 0, 0, 1));
        tried.Refusals().Single().Line.ShouldBe(2);
    }

    [Fact]
    public async Task Writes_after_a_dry_run_are_as_good_as_before_it()
    {
        await app.Try(string.Join('\n', Lines("test-after", 5, "Aftered")), "application/x-ndjson");
        (await app.Send(HttpMethod.Post, "/people", new { key = "test-after", name = "Test After" })).Status.ShouldBe(201);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"persons":[{"id":"https://tests.example/p/1","name":"Guessed Person"}]}""", "application/json", 1)]
    [InlineData("""{"@type":"ClaimReview","url":"https://tests.example/g","claimReviewed":"Guessed.","author":{"name":"Guessed Reviewers"},"reviewRating":{"alternateName":"False"}}""", "application/json", 2)]
    [InlineData("""{"type":"person","key":"guessed-line","name":"Guessed Line"}""", "application/json", 1)]
    [InlineData("""{"type":"person","key":"guessed-line","name":"Guessed Line"}""", "text/plain", 1)]
    public async Task The_format_is_told_by_the_beginning(string file, string type, int added) =>
        (await app.Try(file, type)).Did().ShouldBe((added, 0, 0, 0));

    [Theory]
    [InlineData("[{\"type\":\"speech\",\"id\":\"x\"}]")]
    [InlineData("{\n  \"unknown\": true\n}")]
    public async Task A_document_that_tells_of_no_format_is_refused_whole(string file)
    {
        var answer = await app.Try(file, "application/json");
        answer.Status.ShouldBe(400);
        answer.Body!["errors"]![0]!["allowed"]!.ToString().ShouldContain("popolo");
    }

    [Fact]
    public async Task What_was_sent_as_lines_is_read_as_lines() =>
        (await app.Try("""{"persons":[{"id":"https://tests.example/p/1","name":"Guessed Person"}]}""", "application/x-ndjson")).Did().ShouldBe((0, 0, 0, 1));

    [Fact]
    public async Task A_line_can_not_say_that_it_stands_elsewhere() =>
        (await app.Try("""{"type":"person","key":"at","name":"At","@at":{"line":7,"pointer":"/x"}}""", "application/x-ndjson")).Refusals().Single().Line.ShouldBe(1);
}

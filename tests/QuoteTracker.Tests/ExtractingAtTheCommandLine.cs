using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>The verbs <c>extract</c> and <c>extract-report</c>, as a person calls them.</summary>
public sealed class ExtractingAtTheCommandLine : IDisposable
{
    private const string Words = "The verb reads the words of this invented article.";

    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Engine.Forget(data);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Reads_a_file_without_any_database()
    {
        var file = await Written("article.txt", $"A headline\n\nPetra Gardener said: “{Words}”\n");
        var read = await TheCommandLine.Run("extract", file);
        (read.Code, read.Error).ShouldBe((0, ""));
        read.Out.ShouldContain($"{file}:3:23: direct, ");
        read.Out.ShouldContain($": {Words}\n");
        read.Out.ShouldEndWith($"{file}: 1 draft: 1 direct (en)\n");
    }

    [Fact]
    public async Task Prints_json_a_line_a_file_with_offsets_in_the_plain_text()
    {
        var (text, page) = (await Written("article.txt", $"Petra Gardener said: “{Words}”\n"), await Written("page.html", $"<p>Petra <b>Gardener</b> said: “{Words}”</p>"));
        var one = JsonNode.Parse((await TheCommandLine.Run("extract", text, "--format", "json", "--language", "de")).Out)!.AsObject();
        one.Select(field => field.Key).ShouldBe(["snapshot", "language", "by", "drafts", "headline"]);
        (one["snapshot"], (string)one["language"]!).ShouldBe((null, "de"));

        var two = (await TheCommandLine.Run("extract", text, page, "--format", "json")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        two.Select(read => (string)read["file"]!).ShouldBe([text, page]);
        foreach (var read in two)
        {
            var draft = read["drafts"]!.AsArray().Single()!;
            ((string)draft["text"]!, (int)draft["parts"]![0]!["end"]! - (int)draft["parts"]![0]!["start"]!).ShouldBe((Words, Words.Length));
        }

        var asText = JsonNode.Parse((await TheCommandLine.Run("extract", page, "--format", "json", "--as", "text")).Out)!;
        ((int)asText["drafts"]![0]!["parts"]![0]!["start"]!).ShouldBe(32);
    }

    [Fact]
    public async Task Reads_the_seed_with_the_speakers_of_the_database_that_is_named()
    {
        await TheCommandLine.Run("import", Path.Combine(Repository.Root(), "seeds", "article.jsonl"), "--data", data);
        var article = Path.Combine(Repository.Root(), "seeds", "article.txt");
        var read = JsonNode.Parse((await TheCommandLine.Run("extract", article, "--format", "json", "--published", "2024-10", "--data", data)).Out)!;
        read["drafts"]!.AsArray().Count(draft => (string)draft!["kind"]! == "direct").ShouldBeGreaterThanOrEqualTo(14);
        (await TheCommandLine.Run("extract-report", "--data", data)).ShouldBe((0, "language\tkind\tcue\taccepted\tcorrected\trejected\tfields\n0 decisions: 0 accepted, 0 corrected, 0 rejected\n", ""));
        (await TheCommandLine.Run("extract-report", "--format", "jsonl", "--data", data)).ShouldBe((0, "", ""));
        JsonNode.Parse((await TheCommandLine.Run("extract-report", "--format", "json", "--data", data)).Out)!["decisions"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "ARTICLE", "--language", "?")]
    [InlineData(2, "ARTICLE", "--published", "May")]
    [InlineData(2, "ARTICLE", "--as", "pdf")]
    [InlineData(2, "ARTICLE", "--format", "xml")]
    [InlineData(2, "EMPTY")]
    [InlineData(1, "no-such-file.txt")]
    public async Task Says_what_is_wrong_with_the_call(int code, params string[] call)
    {
        var (article, empty) = (await Written("article.txt", Words), await Written("empty.txt", " \n"));
        var run = await TheCommandLine.Run(["extract", .. call.Select(word => word switch { "ARTICLE" => article, "EMPTY" => empty, _ => word })]);
        run.Code.ShouldBe(code);
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
    }

    private async Task<string> Written(string name, string text)
    {
        var file = Path.Combine(data, name);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}

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
        var read = await Verb.Run("extract", file);
        (read.Code, read.Error).ShouldBe((0, ""));
        read.Out.ShouldContain($"{file}:3:23: direct, ");
        read.Out.ShouldContain($": {Words}\n");
        read.Out.ShouldEndWith($"{file}: 1 draft: 1 direct (en)\n");
    }

    [Fact]
    public async Task Prints_json_a_line_a_file_with_offsets_in_the_plain_text()
    {
        var (text, page) = (await Written("article.txt", $"Petra Gardener said: “{Words}”\n"), await Written("page.html", $"<p>Petra <b>Gardener</b> said: “{Words}”</p>"));
        var one = JsonNode.Parse((await Verb.Run("extract", text, "--format", "json", "--language", "de")).Out)!.AsObject();
        one.Select(field => field.Key).ShouldBe(["snapshot", "language", "by", "drafts", "headline"]);
        (one["snapshot"], (string)one["language"]!).ShouldBe((null, "de"));

        var two = (await Verb.Run("extract", text, page, "--format", "json")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        two.Select(read => (string)read["file"]!).ShouldBe([text, page]);
        foreach (var read in two)
        {
            var draft = read["drafts"]!.AsArray().Single()!;
            ((string)draft["text"]!, (int)draft["parts"]![0]!["end"]! - (int)draft["parts"]![0]!["start"]!).ShouldBe((Words, Words.Length));
        }

        var asText = JsonNode.Parse((await Verb.Run("extract", page, "--format", "json", "--as", "text")).Out)!;
        ((int)asText["drafts"]![0]!["parts"]![0]!["start"]!).ShouldBe(32);
    }

    [Fact]
    public async Task Reads_the_seed_with_the_speakers_of_the_database_that_is_named()
    {
        await Verb.Run("import", Path.Combine(Repository.Root(), "seeds", "article.jsonl"), "--data", data);
        var article = Path.Combine(Repository.Root(), "seeds", "article.txt");
        var read = JsonNode.Parse((await Verb.Run("extract", article, "--format", "json", "--published", "2024-10", "--data", data)).Out)!;
        read["drafts"]!.AsArray().Count(draft => (string)draft!["kind"]! == "direct").ShouldBeGreaterThanOrEqualTo(14);
        (await Verb.Run("extract-report", "--data", data)).ShouldBe((0, "language\tkind\tcue\taccepted\tcorrected\trejected\tfields\n0 decisions: 0 accepted, 0 corrected, 0 rejected\n", ""));
        (await Verb.Run("extract-report", "--format", "jsonl", "--data", data)).ShouldBe((0, "", ""));
        JsonNode.Parse((await Verb.Run("extract-report", "--format", "json", "--data", data)).Out)!["decisions"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Goes_on_after_a_file_that_cannot_be_read_and_ends_with_what_was_wrong()
    {
        var (good, empty, last, missing) = (await Written("good.txt", $"Petra Gardener said: “{Words}”"), await Written("empty.txt", " "), await Written("last.txt", $"“{Words}” said Petra Gardener."), Path.Combine(data, "missing.txt"));
        var run = await Verb.Run("extract", missing, good, empty, last);

        run.Code.ShouldBe(2);
        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]).Distinct().ShouldBe([good, last]);
        var told = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told.Select(line => line.Split(": ")[1]).ShouldBe([missing, empty]);
        (await Verb.Run("extract", good, missing, "--format", "json")).ShouldSatisfyAllConditions(both => both.Code.ShouldBe(1), both => JsonNode.Parse(both.Out)!["file"]!.GetValue<string>().ShouldBe(good));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task Reads_what_has_the_mark_of_its_encoding(string name)
    {
        var encoding = System.Text.Encoding.GetEncoding(name);
        var file = Path.Combine(data, "marked.txt");
        await File.WriteAllBytesAsync(file, [.. encoding.GetPreamble(), .. encoding.GetBytes("Petra Müller said: “Für alle wird es hier geöffnet.”")], TestContext.Current.CancellationToken);
        var run = await Verb.Run("extract", file);
        (run.Code, run.Error).ShouldBe((0, ""));
        run.Out.ShouldContain("Für alle wird es hier geöffnet.");
    }

    [Theory]
    [InlineData("iso-8859-1", "article.txt", "Line 2 is not UTF-8 (byte 0xFC)", "iconv -f LATIN1 -t UTF-8")]
    [InlineData("iso-8859-1", "page.html", "Line 2 is not UTF-8 (byte 0xFC)", "iconv -f LATIN1 -t UTF-8")]
    [InlineData("utf-16", "article.txt", "UTF-16 without its mark", "iconv -f UTF-16LE -t UTF-8")]
    public async Task Says_how_a_file_in_another_encoding_is_to_be_converted(string name, string file, string wrong, string way)
    {
        var path = Path.Combine(data, file);
        await File.WriteAllBytesAsync(path, System.Text.Encoding.GetEncoding(name).GetBytes($"A headline\nPetra Müller said: \"{Words}\""), TestContext.Current.CancellationToken);
        var run = await Verb.Run("extract", path);
        (run.Code, run.Out).ShouldBe((2, ""));
        run.Error.ShouldStartWith($"quotetracker: {path}: ");
        run.Error.ShouldContain(wrong);
        run.Error.ShouldContain($"{way} '{path}'");
    }

    [Fact]
    public async Task Reads_a_page_in_the_encoding_that_it_names()
    {
        var path = Path.Combine(data, "page.html");
        await File.WriteAllBytesAsync(path, System.Text.Encoding.Latin1.GetBytes("<meta charset=iso-8859-1><p>Petra Müller said: \"Für alle wird es hier geöffnet.\"</p>"), TestContext.Current.CancellationToken);
        (await Verb.Run("extract", path)).Out.ShouldContain("Für alle wird es hier geöffnet.");
    }

    [Fact]
    public async Task Reads_the_article_of_a_page_with_all_of_a_block_quotation_and_no_menus()
    {
        var page = await Written("page.html", """
            <html lang="en"><head><meta charset="utf-8"><title>Mayor: “We hid everything there was” | Testborough Times</title><meta property="og:site_name" content="Testborough Times">
            <meta property="article:published_time" content="2024-10-05T10:00:00Z"><script>var teaser = "“Do not read me,” said Script Person.";</script></head><body>
            <header><ul><li><a href="/s">Sport: “We have won it,” said Ann Menu</a></li></ul></header><nav><a href="/b">“Buy this now,” said Nav Person</a></nav>
            <main><article><h1>Mayor speaks about the river</h1>
            <p>Petra Gardener, mayor of Testborough, said on Thursday that the river is clean: “We cleaned it, and nobody helped us.” She walked along the bank for an hour with the children of the school.</p>
            <p>Asked about the bridge, Gardener wrote:</p>
            <blockquote><p>The bridge was closed in spring, and it stays closed until the piers are mended.</p><p>Nobody will pay a toll. Nobody ever did.</p><p>We ask for patience.</p><footer>Petra Gardener</footer></blockquote>
            <p>The council meets again on Monday, when the anglers are expected to attend in numbers, as they did in the year before.</p></article></main>
            <footer><p>“All rights are ours,” said Foot Person.</p></footer></body></html>
            """);
        var run = await Verb.Run("extract", page);

        var direct = run.Out.Split('\n').Where(line => line.Contains(": direct,", StringComparison.Ordinal)).ToList();
        direct.Select(line => line[(line.LastIndexOf("0.", StringComparison.Ordinal) + 6)..]).ShouldBe(
            ["We cleaned it, and nobody helped us.", "The bridge was closed in spring, and it stays closed until the piers are mended. Nobody will pay a toll. Nobody ever did. We ask for patience."]);
        direct[0].ShouldContain(", 2024-10-03,");
        direct[1].ShouldStartWith($"{page}:7:");
        run.Out.ShouldContain($"{page}: title, absent: We hid everything there was (");
        run.Out.ShouldNotContain("Person");
        run.Out.ShouldNotContain("Ann Menu");
    }

    [Fact]
    public async Task Reads_no_menus_of_a_page_in_which_no_article_is_found()
    {
        var page = await Written("short.html", $"<title>Words</title><nav>“Buy this now,” said Nav Person.</nav><p>Petra Gardener said: “{Words}”</p><footer>“All rights are ours,” said Foot Person.</footer>");
        var run = await Verb.Run("extract", page);
        run.Out.ShouldContain(Words);
        run.Out.ShouldNotContain("Person");
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
        var run = await Verb.Run(["extract", .. call.Select(word => word switch { "ARTICLE" => article, "EMPTY" => empty, _ => word })]);
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

namespace QuoteTracker.Tests;

/// <summary>The verbs as a person calls them: the built program in a process of its own.</summary>
public sealed class TheCommandLine : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Engine.Forget(data);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Imports_proves_exports_and_indexes()
    {
        var seeds = Path.Combine(Repository.Root(), "seeds", "article.jsonl");
        (await Verb.Run("import", seeds, "--data", data)).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0), run => run.Out.ShouldContain("77 added, 0 changed, 0 unchanged, 0 rejected"));
        var verified = await Verb.Run("verify", "--data", data);
        (verified.Code, verified.Error).ShouldBe((0, ""));
        verified.Out.ShouldMatch("^Head of the history: 77 [0-9a-f]{64}\nAll is well.\n$");
        (await Verb.Run("reindex", "--data", data)).ShouldBe((0, "38 quotes indexed.\n", ""));
        var export = await Verb.Run("export", "--data", data);
        export.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(77);
        await Verb.Run("export", Path.Combine(data, "out.jsonl"), "--data", data);
        (await File.ReadAllTextAsync(Path.Combine(data, "out.jsonl"), TestContext.Current.CancellationToken)).ShouldBe(export.Out);
    }

    [Fact]
    public async Task Checks_words_and_ends_with_the_answer()
    {
        await Verb.Run("import", Path.Combine(Repository.Root(), "seeds", "article.jsonl"), "--data", data);
        (await Verb.Run("check", "decaying dictatorships", "--speaker", "Karimli", "--data", data)).Code.ShouldBe(0);
        (await Verb.Run("check", "America says it is ready to take all kinds of steps for Armenia.", "--speaker", "Mustafa", "--data", data)).Code.ShouldBe(3, "the excerpt leaves out a \"but\"");
        (await Verb.Run("check", "America says it is ready to take all kinds of steps for Armenia.", "--speaker", "Aliyev", "--data", data)).Code.ShouldBe(3);
        (await Verb.Run("check", "The harvest of apples was better than in any year before", "--data", data)).Code.ShouldBe(4);
        (await Verb.Run("check", " ", "--data", data)).ShouldBe((2, "", "quotetracker: text: This is empty. 1 to 10,000 characters.\n"));
        var altered = await Verb.Run("check", "We are the ones deteriorating relations with America.", "--data", data);
        altered.Code.ShouldBe(3);
        altered.Out.ShouldStartWith("altered\nThese are not the words of Fazil Mustafa");
        altered.Out.ShouldContain("\n  We are [-not-] the ones deteriorating relations with America.\n");
        var draft = Path.Combine(data, "draft.md");
        await File.WriteAllTextAsync(draft, "# A draft\n\nMustafa said: “We are the ones deteriorating relations with **America**.”\n", TestContext.Current.CancellationToken);
        var scanned = await Verb.Run("check", "--file", draft, "--data", data);
        scanned.Code.ShouldBe(3);
        scanned.Out.ShouldStartWith($"{draft}:3:16: altered, same (Mustafa): ");
        scanned.Out.ShouldEndWith("1 quotation: 1 altered\n");
        (await Verb.Run("check", "words", "--file", draft, "--data", data)).Code.ShouldBe(2);
        (await Verb.Run("check", "--data", data)).Code.ShouldBe(2);

        var json = System.Text.Json.Nodes.JsonNode.Parse((await Verb.Run("check", "decaying dictatorships", "--format", "json", "--data", data)).Out)!;
        ((string)json["verdict"]!).ShouldBe("verbatim");
    }

    [Fact]
    public async Task Makes_lists_and_revokes_keys_and_never_shows_one_again()
    {
        var nothing = Path.Combine(data, "nothing.jsonl");
        await File.WriteAllTextAsync(nothing, "", TestContext.Current.CancellationToken);
        (await Verb.Run("import", nothing, "--data", data)).Code.ShouldBe(0, "An import makes a database.");
        var key = (await Verb.Run("key", "create", "--name", "desk", "--data", data)).Out.Trim();
        key.ShouldStartWith("qt_");
        var list = await Verb.Run("key", "list", "--data", data);
        list.Out.ShouldContain("desk");
        list.Out.ShouldNotContain(key);
        (await Verb.Run("key", "create", "--name", "desk", "--data", data)).Code.ShouldBe(1);
        (await Verb.Run("key", "revoke", "desk", "--data", data)).Code.ShouldBe(0);
        (await Verb.Run("key", "list", "--data", data)).Out.ShouldContain("revoked");
        (await Verb.Run("key", "revoke", "nobody", "--data", data)).Error.ShouldContain("There is no key named nobody");
    }

    [Theory]
    [InlineData(2, "bogus")]
    [InlineData(2, "import")]
    [InlineData(2, "serve", "--nonsense")]
    [InlineData(2, "serve", "--rate-key", "-1")]
    [InlineData(2, "key", "create", "--name", "desk", "--scope", "everything")]
    [InlineData(2, "key", "create", "--name", "desk", "--expires", "soon")]
    [InlineData(1, "import", "no-such-file.jsonl")]
    public async Task Ends_with_the_code_that_the_docs_say(int code, params string[] call)
    {
        var run = await Verb.Run([.. call, .. code == 1 ? new[] { "--data", data } : []]);
        run.Code.ShouldBe(code);
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Tells_of_wrong_lines_and_ends_with_1()
    {
        var file = Path.Combine(data, "wrong.jsonl");
        await File.WriteAllTextAsync(file, """{"type":"person","key":"test-a","name":""}""", TestContext.Current.CancellationToken);
        var run = await Verb.Run("import", file, "--data", data);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("line 1, /name: This is empty.");
    }

    [Fact]
    public async Task Says_that_nobody_is_the_same_as_one_who_is_not_there()
    {
        var file = Path.Combine(data, "parliament.json");
        await File.WriteAllTextAsync(file, """{"persons":[{"id":"mp-1","name":"Test Person"}]}""", TestContext.Current.CancellationToken);
        var run = await Verb.Run("import", file, "--register", "tests", "--same", "mp-1=no-such-person", "--data", data);
        (run.Code, run.Out).ShouldBe((2, ""));
        run.Error.ShouldContain("--same: There is no speaker no-such-person in this database.");
    }

    [Fact]
    public async Task Refuses_an_admin_key_that_is_too_short() =>
        (await Verb.Run([("QUOTETRACKER_ADMIN_KEY", "short")], "serve", "--data", data, "--urls", "http://127.0.0.1:0")).Error.ShouldContain("at least 20");

    [Fact]
    public async Task Helps()
    {
        foreach (var call in new string[][] { ["--help"], ["serve", "--help"], ["import", "--help"], ["key", "create", "--help"] })
            (await Verb.Run(call)).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0), run => run.Out.ShouldContain("Usage:"));
    }
}

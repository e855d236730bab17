namespace QuoteTracker.Tests;

/// <summary>Backups that are put in a database's place, and those that are refused it.</summary>
public sealed class Restoring : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
    private readonly string place = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    private string Backup => Path.Combine(place, "backup");

    public void Dispose()
    {
        Engine.Forget(data);
        foreach (var folder in new[] { data, place })
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Keeps_what_was_there_under_a_dated_name()
    {
        await HasSeedsAndABackup();
        var then = await Export();
        await Import("""{"type":"person","key":"test-late","name":"Test Late"}""");

        var refused = await Run("restore", Backup);
        (refused.Code, refused.Out).ShouldBe((1, ""));
        refused.Error.ShouldContain("was left as it is. --replace puts the backup in its place and keeps it under another name.");
        (await Export()).ShouldContain("test-late");

        var run = await Run("restore", Backup, "--replace");
        run.Code.ShouldBe(0, run.Error);
        run.Out.ShouldMatch(@"What was there is kept as \S.*before[-_]\S*\d{8}");
        (await Export()).ShouldBe(then);
        if (Engine.DatabaseOf(data) is null)
            Directory.EnumerateFiles(data, "quotetracker.before-restore-*.db").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Is_refused_while_a_server_has_the_database_open()
    {
        await HasSeedsAndABackup();
        await using var app = new App { Folder = data, KeepsFolder = true };
        await app.InitializeAsync();
        await app.HasPerson("Test Meanwhile");

        var run = await Run("restore", Backup, "--replace");

        (run.Code, run.Out).ShouldBe((1, ""));
        run.Error.ShouldMatch("has .* open|is in use");
        await app.Get("/people/test-meanwhile");
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_refused_to_what_is_no_whole_backup()
    {
        await HasSeedsAndABackup();
        var (before, bytes) = (await Export(), await File.ReadAllBytesAsync(Backup, Cancel));
        byte[][] wrong = [bytes[..(bytes.Length / 2)], bytes[..^100], "These are not the bytes that you are looking for."u8.ToArray()];
        foreach (var content in wrong)
        {
            await File.WriteAllBytesAsync(Backup, content, Cancel);
            var run = await Run("restore", Backup, "--replace");
            (run.Code, run.Out).ShouldBe((1, ""));
            run.Error.ShouldStartWith("quotetracker: ");
            run.Error.TrimEnd().ShouldNotContain('\n');
        }

        (await Export()).ShouldBe(before);
        Directory.EnumerateFiles(data, "*part*").ShouldBeEmpty();
        (await Run("verify")).Out.ShouldContain("All is well.");
    }

    [Fact]
    public async Task Says_that_there_is_no_such_file()
    {
        var run = await Run("restore", Backup);
        (run.Code, run.Out).ShouldBe((1, ""));
        run.Error.ShouldBe($"quotetracker: There is no file {Backup}.\n");
    }

    private async Task HasSeedsAndABackup()
    {
        await using (var app = new SeededApp { Folder = data, KeepsFolder = true })
            await app.InitializeAsync();
        Engine.LetGo(data);
        var run = await Run("backup", Backup);
        run.Code.ShouldBe(0, run.Error);
    }

    private async Task Import(string line)
    {
        var file = Path.Combine(place, "more.jsonl");
        await File.WriteAllTextAsync(file, line, Cancel);
        (await Run("import", file)).Code.ShouldBe(0);
    }

    private async Task<string> Export() => (await Run("export")).Out;

    private Task<(int Code, string Out, string Error)> Run(params string[] call) => Verb.Run([.. call, "--data", data]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using static QuoteTracker.Tests.ImportCalls;

namespace QuoteTracker.Tests;

/// <summary>Servers that are stopped or killed while an import runs, and started again.</summary>
public sealed class ImportsCutOff
{
    private const int Quotes = 12_000;

    [Fact]
    public async Task A_server_stopped_in_the_middle_goes_on_and_the_report_is_right()
    {
        var (before, folder, ids) = (new App { KeepsFolder = true }, "", new List<long>());
        await using (before)
        {
            await before.InitializeAsync();
            folder = before.Folder;
            ids.Add((long)(await before.Import(WithWrongLines(), "")).Body!["id"]!);
            ids.Add((long)(await before.Import(Lines("test-second", 10, "Seconded"), "")).Body!["id"]!);
            await before.Until(ids[0], job => (int)job["done"]! >= 1_000);
            ((string)(await before.Job(ids[0]))["state"]!, (string)(await before.Job(ids[1]))["state"]!).ShouldBe(("running", "waiting"));
        }

        await IsFinishedBy(folder, ids);
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_goes_on_and_the_report_is_right()
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
        var id = await KilledWhileImporting(folder, WithWrongLines());
        await IsFinishedBy(folder, [id]);
    }

    [Fact]
    public async Task Files_of_uploads_that_never_ended_are_gone_after_a_start()
    {
        await using var app = new App();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(app.Folder, "imports")).FullName, "half.jsonl"), "{", TestContext.Current.CancellationToken);
        await app.InitializeAsync();
        await app.HasNoFilesLeft();
    }

    private static List<string> WithWrongLines()
    {
        var lines = Lines("test-cut", Quotes, "Cut").ToList();
        lines[10] = "not json";
        lines[500] = lines[500].Replace("\"direct\"", "\"loud\"", StringComparison.Ordinal);
        lines[Quotes - 1] = lines[300];
        lines[Quotes] = lines[Quotes].Replace("\"speaker\":\"test-cut\"", "\"speaker\":\"test-nobody\"", StringComparison.Ordinal);
        return lines;
    }

    private static async Task IsFinishedBy(string folder, List<long> ids)
    {
        await using var after = new App { Folder = folder };
        await after.InitializeAsync();
        var cut = await after.Job(ids[0]);
        var job = await after.Until(ids[0], IsDone);
        ((string)job["state"]!).ShouldBe("done");
        Counts(job).ShouldBe((Quotes + 1 - 4, 0, 0, 4));
        ((int)job["done"]!).ShouldBe(Quotes + 1);
        Rejected(job).ShouldBe([(11, ""), (501, "/kind"), (Quotes, "/key"), (Quotes + 1, "/speakers/0/speaker")]);
        ((string)job["startedAt"]!).ShouldBe((string)cut["startedAt"]!);
        (await after.CountOf("q=cut")).ShouldBe(Quotes - 4);
        (await after.Get("/quotes/test-cut-1/versions"))["items"]!.AsArray().Count.ShouldBe(1);
        foreach (var id in ids.Skip(1))
            Counts(await after.Until(id, IsDone)).ShouldBe((11, 0, 0, 0));
        await after.HasNoFilesLeft();
    }

    // A process of its own, ended without warning as soon as some of the file is done.
    private static async Task<long> KilledWhileImporting(string folder, List<string> lines)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--data", folder, "--urls", "http://127.0.0.1:0", "--seeds", "none"]) { RedirectStandardOutput = true };
        Engine.Point(start, folder);
        start.Environment["QUOTETRACKER_ADMIN_KEY"] = App.AdminKey;
        using var process = Process.Start(start)!;
        try
        {
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            while (line?.StartsWith("QuoteTracker is at ", StringComparison.Ordinal) == false);

            using var client = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[3]) };
            client.DefaultRequestHeaders.Add("Authorization", $"Bearer {App.AdminKey}");
            using var body = new StringContent(string.Join('\n', lines), Type("application/x-ndjson"));
            using var answer = await client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), body, TestContext.Current.CancellationToken);
            var id = (long)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]!;
            while ((int)JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/imports/{id}", UriKind.Relative), TestContext.Current.CancellationToken))!["done"]! < 1_000)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            return id;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}

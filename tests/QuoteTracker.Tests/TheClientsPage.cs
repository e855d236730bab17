using System.Diagnostics;
using System.Text.RegularExpressions;
using QuoteTracker.Tests.Examples;

namespace QuoteTracker.Tests;

/// <summary>docs/clients.md does what it says: each of its programs is run against a seeded server of its own, and what it prints is compared.</summary>
public sealed partial class TheClientsPage : IDisposable
{
    private const string Address = "http://localhost:5280";

    private readonly string folder = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("bash", "bash", "apt-get install bash curl")]
    [InlineData("python", "python3", "apt-get install python3")]
    [InlineData("javascript", "node", "apt-get install nodejs")]
    public async Task A_program_prints_what_the_page_says(string language, string runtime, string install)
    {
        Assert.SkipUnless(OnPath(runtime) && (language != "bash" || OnPath("curl")), $"needs {runtime}: {install}");
        var (program, printed) = Example(language);
        await using var app = new SeededApp();
        await app.InitializeAsync();
        var file = Path.Combine(folder, language == "javascript" ? "quotes.mjs" : "quotes");
        program.ShouldContain(Address);
        await File.WriteAllTextAsync(file, program.Replace(Address, AddressOf(app), StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await Run(runtime, file)).ShouldBe(printed);
    }

    [Fact]
    public async Task The_csharp_program_is_compiled_here_and_prints_what_the_page_says()
    {
        var (program, printed) = Example("csharp");
        program.ShouldBe(Compiled());
        await using var app = new SeededApp();
        await app.InitializeAsync();
        var example = new ClientExample();

        await example.Main([App.AdminKey, AddressOf(app), folder]);

        example.Console.ToString().ShouldBe(printed);
    }

    [Fact]
    public void Every_program_is_run_or_said_not_to_be()
    {
        var page = Page();
        Fences().Matches(page).Select(fence => fence.Groups["language"].Value).Where(language => language is not ("text" or "console"))
            .ShouldBe(["bash", "csharp", "python", "javascript", "r"]);
        page[..page.IndexOf("```r\n", StringComparison.Ordinal)].Split("\n## ")[^1].ShouldContain("not run by the tests");
    }

    private static string Page() => Repository.Read("docs", "clients.md");

    // A program and, in the block after it, what it prints.
    private static (string Program, string Printed) Example(string language)
    {
        var blocks = Blocks().Matches(Page()).Select(block => (Language: block.Groups["language"].Value, Text: block.Groups["text"].Value)).ToList();
        var at = blocks.FindIndex(block => block.Language == language);
        blocks[at + 1].Language.ShouldBe("text");
        return (blocks[at].Text, blocks[at + 1].Text);
    }

    // The usings and the body of Main, with the class around it taken off.
    private static string Compiled()
    {
        var lines = Repository.Read("tests", "QuoteTracker.Tests", "Examples", "ClientExample.cs").Split('\n');
        var body = lines.SkipWhile(line => !line.Contains("Task Main(", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line != "    }");
        return string.Concat(lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).Append("")
            .Concat(body.Select(line => line.Length > 0 ? line[8..] : line)).Select(line => $"{line}\n"));
    }

    private static string AddressOf(App app) => app.Reader.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private async Task<string> Run(string runtime, string file)
    {
        var start = new ProcessStartInfo(runtime, [file]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KEY"] = App.AdminKey;
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, $"{await output}\n{await error}");
        return await output;
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(place => place.Length > 0 && File.Exists(Path.Combine(place, program)));

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^```(?<language>[a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex Fences();
}

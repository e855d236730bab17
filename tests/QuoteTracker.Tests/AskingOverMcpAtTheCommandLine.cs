using System.Diagnostics;
using ModelContextProtocol.Client;

namespace QuoteTracker.Tests;

/// <summary>The built program as a model's client starts it: <c>mcp</c>, over standard input and output.</summary>
public sealed class AskingOverMcpAtTheCommandLine : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public async ValueTask InitializeAsync() => (await Verb.Run("import", Path.Combine(Repository.Root(), "seeds", "article.jsonl"), "--data", data)).Code.ShouldBe(0);

    public ValueTask DisposeAsync()
    {
        Engine.Forget(data);
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Answers_with_every_tool()
    {
        var start = new ProcessStartInfo();
        Engine.Point(start, data);
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [typeof(Program).Assembly.Location, "mcp", "--data", data],
            EnvironmentVariables = start.Environment.Where(variable => variable.Key.StartsWith("QUOTETRACKER_", StringComparison.Ordinal)).ToDictionary(),
        });
        await using var tools = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
        tools.ServerInfo!.Name.ShouldBe("QuoteTracker");

        var (check, text) = await tools.Ask("check_quote", """{"text":"We are the ones deteriorating relations with America.","speaker":"Mustafa"}""");
        ((string)check["verdict"]!, (string)check["changes"]![0]!["kind"]!).ShouldBe(("altered", "negation"));
        text.ShouldEndWith("of this database.");
        text.ShouldContain("\nPermalink: /quotes/mustafa-3/versions/1\n");
        (await tools.Ask("scan_text", """{"text":"Karimli spoke of “decaying dictatorships”."}""")).Text.ShouldContain("1 verbatim");
        ((int)(await tools.Ask("search_quotes", """{"q":"independence","limit":2}""")).Record["items"]!.AsArray().Count).ShouldBe(2);
        ((string)(await tools.Ask("get_quote", """{"id":"mustafa-3"}""")).Record["key"]!).ShouldBe("mustafa-3");
        ((string)(await tools.Ask("find_speaker", """{"name":"Алиев"}""")).Record["items"]![0]!["speaker"]!["slug"]!).ShouldBe("ilham-aliyev");
        (await tools.Refused("search_quotes", """{"kind":"song"}""")).ShouldContain("- kind: This is not a kind.");
    }

    [Fact]
    public async Task Writes_nothing_but_messages_and_ends_with_its_input()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "mcp", "--data", data]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Engine.Point(start, data);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.ShouldStartWith("{\"result\":");
        await process.StandardInput.WriteLineAsync("this is no message");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"no_such_tool","arguments":{}}}""");
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.ShouldContain("There is no tool");
        process.StandardInput.Close();
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }
}

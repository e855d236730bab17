using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tests;

/// <summary>docs/story.md does what it says: its commands are run as they stand, against the built program, and every answer is compared.</summary>
public sealed partial class TheStory : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Engine.Forget(folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Happens_as_it_is_told()
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl"), "needs bash and curl: apt-get install bash curl");
        var pages = Directory.CreateDirectory(Path.Combine(folder, "docs", "story")).FullName;
        File.Copy(Path.Combine(Repository.Root(), "docs", "story", "page.html"), Path.Combine(pages, "page.html"));
        await using var web = await PageServer(pages);
        using var server = Start("serve", "--allow-loopback", "--urls", "http://127.0.0.1:0");
        var api = await AddressOf(server);
        try
        {
            var told = Blocks().Matches(Repository.Read("docs", "story.md")).Select(block => (Kind: block.Groups["kind"].Value, Text: block.Groups["text"].Value)).ToList();
            var heard = await Run(Script(told.Where(block => block.Kind == "sh").Select(block => block.Text), api, Address(web)));

            heard.ShouldBe(string.Concat(told.Where(block => block.Kind == "text").Select(block => block.Text)));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var verify = Start("verify");
        (await verify.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("All is well.");
    }

    private static string Script(IEnumerable<string> blocks, string api, string pages) => "set -eu\n" + string.Concat(blocks)
        .Replace("http://localhost:5280", api, StringComparison.Ordinal).Replace("http://127.0.0.1:5290", pages, StringComparison.Ordinal);

    private async Task<string> Run(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "story.sh"), script, TestContext.Current.CancellationToken);
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["story.sh"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        bash.ExitCode.ShouldBe(0, $"{await output}\n{await error}");
        return await output;
    }

    private Process Start(params string[] call)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. call]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        Engine.Point(start, folder);
        start.Environment["QUOTETRACKER_DATA"] = Path.Combine(folder, "data");
        return Process.Start(start)!;
    }

    private static async Task<string> AddressOf(Process server)
    {
        var told = new StringBuilder();
        while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            told.AppendLine(line);
            if (Listening().Match(line) is { Success: true } at)
                return at.Groups["address"].Value;
        }

        throw new InvalidOperationException($"The server did not start: {told}");
    }

    private static async Task<WebApplication> PageServer(string pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(pages) });
        await web.StartAsync();
        return web;
    }

    private static string Address(WebApplication web) => web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    [GeneratedRegex("^```(?<kind>sh|text)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("QuoteTracker is at (?<address>\\S+)")]
    private static partial Regex Listening();
}

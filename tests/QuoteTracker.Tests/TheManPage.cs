using QuoteTracker.Commands;

namespace QuoteTracker.Tests;

/// <summary>The page for man(1) that goes with a published program.</summary>
public sealed class TheManPage
{
    [Fact]
    public async Task Says_what_the_verbs_and_options_say()
    {
        var file = Path.Combine(Repository.Root(), "deploy", "quotetracker.1");
        var page = ManPage.Of(CommandLine.Root(_ => throw new InvalidOperationException("Nothing is served here.")));
        if (Environment.GetEnvironmentVariable("QUOTETRACKER_WRITE_MAN") == "1")
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(page, "QUOTETRACKER_WRITE_MAN=1 writes it anew.");
    }
}

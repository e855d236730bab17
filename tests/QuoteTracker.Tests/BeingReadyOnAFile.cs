namespace QuoteTracker.Tests;

/// <summary>As <see cref="BeingReady"/>, with what only files do.</summary>
public sealed class BeingReadyOnAFile
{
    [Fact]
    public async Task Is_not_ready_when_the_file_is_gone()
    {
        await using var app = new App();
        await app.InitializeAsync();
        var file = Path.Combine(app.Folder, "quotetracker.db");
        File.Move(file, file + ".elsewhere");

        // What goes on in the background may have made an empty one meanwhile.
        var (status, said) = await BeingReady.Ask(app, "ready");
        status.ShouldBe(503);
        said.ShouldBeOneOf("The database's file is not there, or can't be opened.", "The database's file has no tables of this program.");
        (await BeingReady.Ask(app, "live")).ShouldBe((200, "live"));
    }

    [Fact]
    public async Task Is_not_ready_when_the_file_is_no_database()
    {
        await using var app = new App();
        await app.InitializeAsync();
        var file = Path.Combine(app.Folder, "quotetracker.db");
        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Move(file + part, $"{file}{part}.elsewhere");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("no database ", 1_000)), TestContext.Current.CancellationToken);
        (await BeingReady.Ask(app, "ready")).ShouldBe((503, "The database's file is damaged: run verify."));
    }
}

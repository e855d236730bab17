using System.Net;

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

        (await BeingReady.Ask(app, "ready")).ShouldBe((503, "The database's file is not there, or can't be opened."));
        (await BeingReady.Ask(app, "live")).ShouldBe((200, "live"));
    }

    [Fact]
    public async Task The_file_is_for_the_program_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("needs a system with rights by user: Linux or macOS");
            return;
        }

        await using var app = new App();
        await app.InitializeAsync();
        foreach (var part in new[] { "", "-wal" })
            File.GetUnixFileMode(Path.Combine(app.Folder, $"quotetracker.db{part}")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_made_anew_by_what_is_asked_of_it()
    {
        await using var app = new App();
        await app.InitializeAsync();
        var file = Path.Combine(app.Folder, "quotetracker.db");
        Engine.LetGo(app.Folder);
        File.Move(file, file + ".elsewhere");

        (await app.Curator.GetAsync(new Uri("/api/v1/people", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        File.Exists(file).ShouldBeFalse();

        File.Move(file + ".elsewhere", file);
        (await app.Curator.GetAsync(new Uri("/api/v1/people", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
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

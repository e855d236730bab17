using QuoteTracker.Commands;

namespace QuoteTracker.Tests;

public sealed class FirstStart : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Engine.Forget(data);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Makes_one_admin_key_tells_it_once_and_keeps_it_for_its_owner_alone()
    {
        var first = await Told(null);
        var file = Path.Combine(data, "admin.key");
        var key = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();

        key.Length.ShouldBe(46);
        first.ShouldContain(key);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Told(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_the_operators_key_and_writes_it_nowhere()
    {
        (await Told("given-by-the-operator-1")).ShouldNotContain("given-by-the-operator-1");
        File.Exists(Path.Combine(data, "admin.key")).ShouldBeFalse();
    }

    [Fact]
    public async Task Seeds_an_empty_database_once()
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        (await Told(null, seeds)).ShouldContain("Seeded 77 records from article.jsonl.");
        (await Told(null, seeds)).ShouldBeEmpty();
    }

    private async Task<string> Told(string? key, string? seeds = null)
    {
        var settings = new Settings(data, "http://127.0.0.1:0", key, seeds) { Database = Engine.DatabaseOf(data) };
        await using var app = Program.Server(settings);
        await using var told = new StringWriter();
        await Serve.Prepare(app, settings, told, TestContext.Current.CancellationToken);
        return told.ToString();
    }
}

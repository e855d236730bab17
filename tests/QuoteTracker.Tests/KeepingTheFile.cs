using System.Net;
using System.Runtime.Versioning;

namespace QuoteTracker.Tests;

/// <summary>An operator's slip at a SQLite file must not cost what was acknowledged.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class KeepingTheFile : IAsyncLifetime
{
    private readonly App app = new();
    private readonly string place = Directory.CreateTempSubdirectory("quotetracker-place-").FullName;

    private string Database => Path.Combine(app.Folder, "quotetracker.db");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task A_backup_takes_no_database_s_place_by_whatever_name()
    {
        var link = Path.Combine(place, "link");
        Directory.CreateSymbolicLink(link, app.Folder);
        var copy = Path.Combine(place, "copy.db");
        (await Verb.Run("backup", copy, "--data", app.Folder)).Code.ShouldBe(0);
        foreach (var (file, why) in new[]
        {
            (Database, "is a database in use"), (Path.Combine(link, "quotetracker.db"), "is a database in use"),
            (Database + "-wal", "is no backup of SQLite"), (Path.Combine(app.Folder, "quotetracker.lock"), "is no backup of SQLite"),
        })
        {
            var refused = await Verb.Run("backup", file, "--replace", "--data", app.Folder);
            (refused.Code, refused.Error).ShouldBe((1, $"quotetracker: {file} {why}, and was left as it is: only an earlier backup gives way. Name another file.\n"));
        }

        (await Verb.Run("backup", copy, "--replace", "--data", app.Folder)).Code.ShouldBe(0, "An earlier backup gives way.");
        (await Add("After")).ShouldBe(HttpStatusCode.Created);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_moved_away_takes_no_write_until_it_is_back()
    {
        (await Add("Before")).ShouldBe(HttpStatusCode.Created);
        File.Move(Database, Database + ".elsewhere");

        (await Add("Meanwhile")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        File.Move(Database + ".elsewhere", Database);
        (await Add("Again")).ShouldBe(HttpStatusCode.Created);
        (await app.Get("/people?name=test"))["items"]!.AsArray().Select(one => (string)one!["name"]!).ShouldBe(["Test Before", "Test Again"]);
    }

    [Fact]
    public async Task A_file_that_another_took_the_place_of_takes_no_write_and_the_server_says_that_it_is_not_ready()
    {
        (await Add("Before")).ShouldBe(HttpStatusCode.Created);
        var copy = Path.Combine(place, "copy.db");
        (await Verb.Run("backup", copy, "--data", app.Folder)).Code.ShouldBe(0);
        File.Move(copy, Database, overwrite: true);

        (await Add("Meanwhile")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        (await BeingReady.Ask(app, "ready")).Status.ShouldBe(503);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("reindex")]
    [InlineData("export", "-")]
    [InlineData("key", "list")]
    [InlineData("key", "create", "--name", "nobody")]
    [InlineData("extract-report")]
    public async Task A_mistyped_folder_is_no_empty_database(params string[] verb)
    {
        var folder = Path.Combine(place, "mistyped");

        var refused = await Verb.Run([.. verb, "--data", folder]);

        refused.Code.ShouldBeOneOf(1, 2);
        (refused.Out, refused.Error).ShouldBe(("", $"quotetracker: There is no database at {Path.Combine(folder, "quotetracker.db")}. The server makes one when it starts; --data names its folder.\n"));
        Directory.Exists(folder).ShouldBeFalse();
    }

    private async Task<HttpStatusCode> Add(string name) => (HttpStatusCode)(await app.Send(HttpMethod.Post, "/people", new { name = $"Test {name}" })).Status;
}

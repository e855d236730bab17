using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Exchange;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>
/// Databases that earlier versions made, kept as SQL in Databases, a file a migration: each opens and keeps everything.
/// To add the next one (docs/contributing.md says it with commands): let the version with the new migration import
/// what the files before it have, do over HTTP what it newly can, and dump it as text.
/// </summary>
public sealed partial class Upgrading : IDisposable
{
    // The records that every one of these databases has.
    private static readonly string[] Keys =
    [
        "azerbaijan", "azerbaijani-mps-2024-10-05", "example-desk", "fazil-mustafa", "fazil-mustafa-milli-majlis", "milli-majlis",
        "mps-response", "mustafa-1", "mustafa-1-elaborates", "mustafa-1-lead", "mustafa-3-lead", "radio-azadlig", "turan",
    ];

    // Tables of what people entered; the others are made of these.
    private static readonly string[] Tables =
    [
        "AccessKeys", "Attributions", "DeletedSnapshots", "DraftDecisions", "Hooks", "Memberships", "Occurrences", "Quotes", "Relations", "Reviews",
        "SavedSearches", "Snapshots", "Sources", "SpeakerLinks", "SpeakerNames", "Speakers",
    ];

    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public static TheoryData<string> Migrations => [.. Directory.EnumerateFiles(Engine.OlderDatabases, "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Engine.Forget(data);
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task Keeps_every_record_its_history_and_how_it_is_found(string migration)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Engine.OlderDatabases, $"{migration}.sql"), Cancel);
        var rows = Insert().Matches(text).CountBy(match => match.Groups[1].Value).ToDictionary(StringComparer.Ordinal);
        Engine.Make(data, text);

        await using var app = new App { Folder = data, KeepsFolder = true };
        await app.InitializeAsync();

        (await app.Faults()).ShouldBeEmpty();
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        foreach (var table in Tables)
            (await CountAsync(db, table)).ShouldBe(rows.GetValueOrDefault(table), table);
        (await CountAsync(db, "Revisions")).ShouldBeGreaterThanOrEqualTo(Math.Max(Keys.Length, rows.GetValueOrDefault("Revisions")));
        var lines = await services.ServiceProvider.GetRequiredService<Exporter>().Lines(Cancel).ToListAsync(Cancel);
        foreach (var key in Keys)
            lines.Where(line => line.Contains($"\"key\":\"{key}\"", StringComparison.Ordinal)).ShouldHaveSingleItem(key);

        var found = (await app.Get("/quotes?q=demarches&speaker=fazil-mustafa"))["items"]!.AsArray();
        ((string)found.ShouldHaveSingleItem()!["quote"]!["key"]!).ShouldBe("mustafa-1");
        (await app.Get("/quotes/mustafa-1/versions"))["items"]!.AsArray().Count.ShouldBe(rows.ContainsKey("Revisions") ? 2 : 1);
        (await app.Send(HttpMethod.Patch, "/quotes/mustafa-1", new { leadIn = "He said:" })).Status.ShouldBe(200);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_tried_from_each_migration_there_is()
    {
        await using var app = new App { Folder = data, KeepsFolder = true };
        await app.InitializeAsync();
        await using var services = app.Services();
        services.ServiceProvider.GetRequiredService<QuoteDb>().Database.GetMigrations().ShouldBe(Migrations.Select(row => row.Data),
            "A migration needs a database that it made, and is kept then as it was: see docs/contributing.md.");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("backup", "refused.backup")]
    public async Task Is_refused_to_a_database_of_a_newer_version(params string[] call)
    {
        await Verb.Run("import", Path.Combine(Repository.Root(), "seeds", "article.jsonl"), "--data", data);
        Engine.Execute(data, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0')""");

        var run = await Verb.Run([.. call, "--data", data]);

        (run.Code, run.Out).ShouldBe((1, ""));
        run.Error.ShouldContain("was made by a newer version of QuoteTracker (migration 29990101000000_FromTheFuture is not known here)");
        run.Error.TrimEnd().ShouldNotContain('\n');
        Engine.Execute(data, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '2999%'""");
        (await Verb.Run("verify", "--data", data)).Out.ShouldContain("All is well.");
    }

    private static Task<int> CountAsync(QuoteDb db, string table)
    {
        var sql = $"SELECT CAST(count(*) AS integer) AS \"Value\" FROM \"{table}\"";
        return db.Database.SqlQueryRaw<int>(sql).SingleAsync(Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("""^INSERT INTO (?:public\.)?"?(\w+)"? VALUES""", RegexOptions.Multiline)]
    private static partial Regex Insert();
}

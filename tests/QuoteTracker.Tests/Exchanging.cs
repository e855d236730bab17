using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Exchange;

namespace QuoteTracker.Tests;

/// <summary>Records in and out as JSON Lines.</summary>
public sealed class Exchanging(SeededAndEmptyApps apps) : IClassFixture<SeededAndEmptyApps>
{
    [Fact]
    public async Task Loading_the_seeds_again_changes_nothing()
    {
        var before = await Export(apps.Seeded);
        var report = await Import(apps.Seeded, Path.Combine(AppContext.BaseDirectory, "seeds", "article.jsonl"));
        (report.Added, report.Changed, report.Rejected.Count).ShouldBe((0, 0, 0));
        report.Unchanged.ShouldBe(77);
        (await Export(apps.Seeded)).ShouldBe(before);
    }

    [Fact]
    public async Task An_export_imported_elsewhere_exports_the_same_even_with_its_lines_turned_round()
    {
        var export = await Export(apps.Seeded);
        var report = await Import(apps.Empty, await File(apps.Empty, "turned.jsonl", Enumerable.Reverse(export)));
        report.Rejected.ShouldBeEmpty();
        report.Added.ShouldBe(export.Count);
        (await Export(apps.Empty)).ShouldBe(export);
    }

    [Fact]
    public async Task Wrong_lines_are_reported_with_their_number_and_field_and_the_others_are_taken()
    {
        var report = await Import(apps.Other, await File(apps.Other, "wrong.jsonl",
        [
            """{"type":"quote","key":"q-ok","text":"Fine words.","kind":"direct","language":"en","speakers":[{"speaker":"test-one"}]}""",
            """{"type":"person","key":"test-one","name":"Test One"}""",
            """not json""",
            "",
            """{"type":"planet","key":"mars"}""",
            """{"type":"person","name":"No Key"}""",
            """{"type":"quote","key":"q-nobody","text":"x","kind":"direct","language":"en","speakers":[{"speaker":"test-nobody"}]}""",
            """{"type":"quote","key":"q-kind","text":"x","kind":"loud","language":"en","speakers":[{"speaker":"test-one"}]}""",
            """{"type":"source","key":"s","title":"S","language":"en","textFile":"../../etc/passwd"}""",
            """{"type":"relation","key":"r","from":"q-ok","kind":"elaborates","to":"q-none"}""",
            """{"type":"person","key":"test-one","name":"Test One Again"}""",
            """{"type":"person","key":"test-two","name":"Two","identifiers":[{"scheme":"x","identifier":"1"},{"scheme":"x","identifier":"1"}]}""",
        ]));

        report.Added.ShouldBe(2);
        report.Rejected.Select(line => (line.Line, line.Error.Pointer)).ShouldBe(
            [(3, ""), (5, "/type"), (6, "/key"), (7, "/speakers/0/speaker"), (8, "/kind"), (9, "/textFile"), (10, "/to"), (11, "/key"), (12, "")]);
    }

    [Fact]
    public async Task A_line_that_differs_changes_the_record_and_its_place_in_search()
    {
        string Line(string words) => $$"""{"type":"quote","key":"q-change","text":"{{words}}","kind":"direct","language":"en","speakers":[{"speaker":"test-changer"}]}""";
        const string Person = """{"type":"person","key":"test-changer","name":"Test Changer"}""";
        await Import(apps.Other, await File(apps.Other, "a.jsonl", [Person, Line("Amber words.")]));

        var report = await Import(apps.Other, await File(apps.Other, "b.jsonl", [Person, Line("Azure words.")]));

        (report.Added, report.Changed, report.Unchanged).ShouldBe((0, 1, 1));
        ((int)(await apps.Other.Get("/quotes?q=amber"))["total"]!["value"]!).ShouldBe(0);
        ((int)(await apps.Other.Get("/quotes?q=azure"))["total"]!["value"]!).ShouldBe(1);
    }

    private static async Task<List<string>> Export(App app)
    {
        await using var services = app.Services();
        var lines = new List<string>();
        await foreach (var line in services.ServiceProvider.GetRequiredService<Exporter>().Lines(TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }

    private static async Task<ImportReport> Import(App app, string file)
    {
        await using var services = app.Services();
        services.ServiceProvider.GetRequiredService<QuoteTracker.Store.History.Author>().Name = "test";
        return await services.ServiceProvider.GetRequiredService<Importer>().Import(ImportFile.WithTexts(file), null, TestContext.Current.CancellationToken);
    }

    private static async Task<string> File(App app, string name, IEnumerable<string> lines)
    {
        var file = Path.Combine(app.Folder, name);
        await System.IO.File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        return file;
    }
}

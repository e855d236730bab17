using System.Text.Json.Nodes;
using static QuoteTracker.Tests.Evidence;

namespace QuoteTracker.Tests;

/// <summary>Snapshots, anchors, chains and reviews in and out as JSON Lines.</summary>
public sealed class ExchangingEvidence(ExchangingEvidence.Apps apps) : IClassFixture<ExchangingEvidence.Apps>
{
    private const string Person = """{"type":"person","key":"test-carrier","name":"Test Carrier"}""";

    [Fact]
    public async Task Brings_every_snapshot_anchor_chain_and_review_elsewhere()
    {
        var (from, to) = (apps.From, apps.Empty);
        var speaker = await from.HasPerson("Test Mover");
        var agency = await from.HasOrganization("Test Carriers");
        await from.HasSource("origin", "He said: “Sourdough remembers.”", agency);
        await from.HasSource("moving", "First: “Sourdough remembers.” Twice: “Ash falls.” And: “Ash falls.”");
        var old = await from.Has(AQuote.By(speaker, "Sourdough remembers.").StandingIn(
            new { source = "moving", exact = "Sourdough remembers.", chain = new object[] { new { speaker = agency, cue = "as told" }, new { source = "origin" } } }));
        var doubtful = await from.Has(AQuote.By(speaker, "Ash falls.").StandingIn(new { source = "moving", exact = "Ash falls." }));
        await from.Capture("moving", "First: “Sourdough forgets.”");
        await from.Capture("moving", "First: “Sourdough remembers.” Twice: “Ash falls.” And: “Ash falls.”");
        var late = await from.Has(AQuote.By(speaker, "Sourdough").StandingIn(new { source = "moving", exact = "Sourdough" }));
        for (var n = 0; n < 40; n++)
            await from.Capture("moving", $"Edition {n}. First: “Sourdough remembers.”");
        await from.Add("/relations", new { from = $"{late}", kind = "excerptOf", to = $"{old}" });
        await from.Add("/reviews", new { claim = "C", reviewer = agency, url = "https://example.org/moved", rating = "True", quote = $"{old}", ratingValue = 2.5, bestRating = 5, worstRating = 0 });
        var export = await from.Export();

        var report = await to.Load(export);

        report.Rejected.ShouldBeEmpty();
        (await to.Export()).ShouldBe(export);
        var ids = await SnapshotIds(from, to, "moving");
        ids.Count.ShouldBe(43);
        foreach (var quote in new[] { old, doubtful, late })
        {
            var key = (string)(await from.Get($"/quotes/{quote}"))["key"]!;
            (await Shown(to, key, new Dictionary<long, long>())).ShouldBe(await Shown(from, key, ids));
        }
    }

    [Fact]
    public async Task Finds_quotes_that_are_there_already_in_later_captures()
    {
        const string First = """{"type":"source","key":"grown","title":"Grown","language":"en","text":"He said: “Crumpets cool fast on stone.”","capturedAt":"2024-01-01T00:00:00Z"}""";
        var grown = First.Replace("\"}", "\",\"snapshots\":[{\"text\":\"Then he said: “Crumpets cool fast on stone.”\",\"capturedAt\":\"2024-02-01T00:00:00Z\"},{\"text\":\"He said: “Crumpets cool slowly on stone.”\",\"capturedAt\":\"2024-03-01T00:00:00Z\"}]}", StringComparison.Ordinal);
        await apps.To.Load(Person, First, Quote("grown-quote", "Crumpets cool fast on stone.", "grown"));

        var report = await apps.To.Load(grown);

        (report.Added, report.Changed, report.Rejected.Count).ShouldBe((0, 1, 0));
        var quote = await apps.To.Get("/quotes/grown-quote");
        Words(quote["flags"]).ShouldBe(["alteredAtSource"]);
        ((int)quote["version"]!).ShouldBe(1);
        var latest = quote["occurrences"]![0]!["latest"]!;
        ((string)latest["change"]!, (string)latest["anchor"]!).ShouldBe(("altered", "fuzzy"));
        Diff(latest["differs"]).ShouldBe("= Crumpets cool - fast + slowly = on stone");

        var again = await apps.To.Load(grown);
        (again.Changed, again.Unchanged).ShouldBe((0, 1));
        (await apps.To.Get("/sources/grown"))["snapshots"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Takes_no_capture_that_is_older_than_those_there()
    {
        string Line(string later) => $$"""{"type":"source","key":"dated","title":"Dated","language":"en","text":"One.","capturedAt":"2024-01-01T00:00:00Z","snapshots":[{{later}}]}""";
        await apps.To.Load(Line("""{"text":"Three.","capturedAt":"2024-03-01T00:00:00Z"}"""));

        var report = await apps.To.Load(Line("""{"text":"Two.","capturedAt":"2024-02-01T00:00:00Z"}"""));

        report.Rejected.Single().Error.Pointer.ShouldBe("/snapshots/0/capturedAt");
        (await apps.To.Text("/sources/dated/text")).ShouldBe("Three.");
    }

    [Fact]
    public async Task Takes_wrong_reviews_for_what_they_are()
    {
        const string Organization = """{"type":"organization","key":"test-assayers","name":"Test Assayers"}""";
        string Line(string key, string more) => $$"""{"type":"review","key":"{{key}}","claim":"C","rating":"False",{{more}}}""";
        var report = await apps.To.Load(Organization, Person,
            Line("assay-1", """ "reviewer":"test-assayers","url":"https://example.org/assay" """),
            Line("assay-2", """ "reviewer":"test-assayers","url":"https://example.org/assay" """),
            Line("assay-3", """ "reviewer":"test-carrier","url":"https://example.org/assay-3" """),
            Line("assay-4", """ "reviewer":"test-assayers","url":"https://example.org/assay-4","bestRating":5 """));
        report.Rejected.Select(line => (line.Line, line.Error.Pointer)).ShouldBe([(4, "/url"), (5, "/reviewer"), (6, "/worstRating")]);
    }

    private static string Quote(string key, string words, string source) =>
        $$"""{"type":"quote","key":"{{key}}","text":"{{words}}","kind":"direct","language":"en","speakers":[{"speaker":"test-carrier"}],"occurrences":[{"source":"{{source}}","exact":"{{words}}"}]}""";

    // The ids of one database's snapshots → those of the other's.
    private static async Task<Dictionary<long, long>> SnapshotIds(App from, App to, string source)
    {
        var (mine, theirs) = ((await from.Get($"/sources/{source}"))["snapshots"]!.AsArray(), (await to.Get($"/sources/{source}"))["snapshots"]!.AsArray());
        theirs.Select(n => ((string)n!["sha256"]!, (string)n["capturedAt"]!)).ShouldBe(mine.Select(n => ((string)n!["sha256"]!, (string)n["capturedAt"]!)));
        return mine.Zip(theirs).ToDictionary(pair => (long)pair.First!["id"]!, pair => (long)pair.Second!["id"]!);
    }

    // What a quote shows of its places, with the ids that the database gave taken out or turned into the other's.
    private static async Task<string> Shown(App app, string key, Dictionary<long, long> ids)
    {
        var quote = await app.Get($"/quotes/{key}");
        var places = quote["occurrences"]!.DeepClone().AsArray();
        foreach (var place in places.OfType<JsonObject>())
        {
            place["snapshot"] = Turned((long)place["snapshot"]!);
            if (place["latest"] is JsonObject latest)
                latest["snapshot"] = Turned((long)latest["snapshot"]!);
            place["source"]!.AsObject().Remove("id");
            foreach (var end in place["chain"]!.AsArray().SelectMany(step => new[] { step!["speaker"], step["source"] }).OfType<JsonObject>())
                end.Remove("id");
        }

        return $"{quote["flags"]!.ToJsonString()} {quote["independentOrigins"]} {quote["relations"]!.AsArray().Count} {quote["reviews"]!.AsArray().Count} {places.ToJsonString()}";

        long Turned(long id) => ids.GetValueOrDefault(id, id);
    }

    /// <summary>A database to bring records from, an empty one to bring them to, and one that has some.</summary>
    public sealed class Apps : IAsyncLifetime
    {
        public App From { get; } = new();

        public App Empty { get; } = new();

        public App To { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await From.InitializeAsync();
            await Empty.InitializeAsync();
            await To.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await From.DisposeAsync();
            await Empty.DisposeAsync();
            await To.DisposeAsync();
        }
    }
}

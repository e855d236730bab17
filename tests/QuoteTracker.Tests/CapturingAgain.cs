using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using static QuoteTracker.Tests.Evidence;

namespace QuoteTracker.Tests;

/// <summary>A source whose text changed: what becomes of the quotes in it.</summary>
public sealed class CapturingAgain(App app) : IClassFixture<App>
{
    private const string Filler = " Words that stand around the kitchen sentence both times alike. ";

    private const string Before = "Note one. “Bread wants patience and warm hands,” the baker said. “Ovens remember every loaf that was ever baked.” "
        + "Then: “Salt is salt in every kitchen.” The end of it: “Flour travels further than bakers do.”";

    private const string After = "Note one. “Bread wants patience and cold hands,” the baker said." + Filler + "“Salt is salt in every kitchen.”" + Filler
        + "“Salt is salt in every kitchen.”" + Filler + "The end of it: “Flour travels further than bakers do.”";

    [Theory]
    [InlineData("He said: “Loaves\nrise slowly.”")]
    [InlineData("He said: “Loaves  rise slowly.”")]
    [InlineData("He said: “LOAVES RISE SLOWLY.”")]
    public async Task Calls_the_same_words_typed_otherwise_retyped_and_not_altered(string now)
    {
        var speaker = await app.HasPerson("Test Typist");
        var key = $"typed-{now.GetHashCode(StringComparison.Ordinal):x}";
        await app.HasSource(key, "He said: “Loaves rise slowly.”");
        var quote = await app.Has(AQuote.By(speaker, "Loaves rise slowly.").StandingIn(new { source = key, exact = "Loaves rise slowly." }));

        var capture = await app.Send(HttpMethod.Post, $"/sources/{key}/snapshots", new { text = now });

        ((string)capture.Body!["changes"]![0]!["change"]!).ShouldBe("retyped");
        (await app.Get($"/quotes/{quote}"))["flags"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_of_every_place_what_became_of_it_and_keeps_the_old_evidence()
    {
        var speaker = await app.HasPerson("Test Baker");
        var first = await app.HasSource("bakery", Before);
        var altered = await Said(speaker, "Bread wants patience and warm hands", "bakery");
        var gone = await Said(speaker, "Ovens remember every loaf that was ever baked.", "bakery");
        var doubtful = await Said(speaker, "Salt is salt in every kitchen.", "bakery");
        var moved = await Said(speaker, "Flour travels further than bakers do.", "bakery");
        await Said(speaker, "Note one", "bakery");

        var capture = await app.Capture("bakery", After);

        ((bool)capture["isNew"]!).ShouldBeTrue();
        ((int)capture["same"]!).ShouldBe(1);
        var changes = capture["changes"]!.AsArray();
        changes.Select(change => ((long)change!["quote"]!, (string)change["change"]!, (string)change["anchor"]!)).ShouldBe(
            [(altered, "altered", "fuzzy"), (gone, "gone", "orphan"), (doubtful, "ambiguous", "ambiguous"), (moved, "moved", "exact")]);
        Diff(changes[0]!["differs"]).ShouldBe("= Bread wants patience and - warm + cold = hands");
        ((double)changes[0]!["score"]!).ShouldBeInRange(0.7, 0.99);
        ((int?)changes[1]!["startNow"]).ShouldBeNull();
        ((int)changes[3]!["startNow"]!).ShouldBe(After.IndexOf("Flour travels", StringComparison.Ordinal));
        ((string)capture["message"]!).ShouldContain("1 altered, 1 gone, 1 ambiguous, 1 moved");

        var place = (await app.Get($"/quotes/{altered}"))["occurrences"]![0]!;
        ((long)place["snapshot"]!).ShouldBe(first);
        ((int)place["positionSelector"]!["start"]!).ShouldBe(Before.IndexOf("Bread wants", StringComparison.Ordinal));
        ((string)place["anchor"]!).ShouldBe("exact");
        ((long)place["latest"]!["snapshot"]!).ShouldBe((long)capture["snapshot"]!["id"]!);
        ((string)place["latest"]!["anchor"]!).ShouldBe("fuzzy");
        Diff(place["latest"]!["differs"]).ShouldBe("= Bread wants patience and - warm + cold = hands");
        (await app.Text($"/sources/bakery/snapshots/{first}/text")).ShouldBe(Before);
        (await app.Text("/sources/bakery/text")).ShouldBe(After);

        (await app.FlagsEverywhere(altered, "patience", speaker, "bakery")).ShouldBe(["alteredAtSource"]);
        (await app.FlagsEverywhere(gone, "ovens", speaker, "bakery")).ShouldBe(["goneFromSource"]);
        (await app.FlagsEverywhere(doubtful, "salt", speaker, "bakery")).ShouldBe(["ambiguousAtSource"]);
        (await app.FlagsEverywhere(moved, "flour", speaker, "bakery")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_a_flag_away_when_the_words_are_back()
    {
        var speaker = await app.HasPerson("Test Returner");
        await app.HasSource("returning", "It said: “Yeast sleeps in the cold.”");
        var quote = await Said(speaker, "Yeast sleeps in the cold.", "returning");
        await app.Capture("returning", "It says nothing any more.");
        (await app.FlagsEverywhere(quote, "yeast", speaker, "returning")).ShouldBe(["goneFromSource"]);

        var back = await app.Capture("returning", "It said: “Yeast sleeps in the cold.”");

        ((bool)back["isNew"]!).ShouldBeTrue();
        back["changes"]!.AsArray().ShouldBeEmpty();
        (await app.FlagsEverywhere(quote, "yeast", speaker, "returning")).ShouldBeEmpty();
        (await app.Get("/sources/returning/snapshots"))["items"]!.AsArray().Count.ShouldBe(3);
        ((string)(await app.Get($"/quotes/{quote}"))["occurrences"]![0]!["latest"]!["change"]!).ShouldBe("same");
    }

    [Fact]
    public async Task Makes_no_snapshot_of_the_text_that_is_there_and_says_so()
    {
        var snapshot = await app.HasSource("steady", "It stays as it is.");

        var answer = await app.Send(HttpMethod.Post, "/sources/steady/snapshots", new { text = "It stays as it is." });

        answer.Status.ShouldBe(200);
        ((bool)answer.Body!["isNew"]!).ShouldBeFalse();
        ((long)answer.Body["snapshot"]!["id"]!).ShouldBe(snapshot);
        ((string)answer.Body["message"]!).ShouldContain("no new snapshot");
        var source = await app.Get("/sources/steady");
        source["snapshots"]!.AsArray().Count.ShouldBe(1);
        ((int)source["version"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Is_a_new_version_of_the_source_and_none_of_its_quotes()
    {
        var speaker = await app.HasPerson("Test Versioner");
        await app.HasSource("versioned", "He said: “Dough doubles.”");
        var quote = await Said(speaker, "Dough doubles.", "versioned");

        await app.Capture("versioned", "Later he said: “Dough doubles.”");

        ((int)(await app.Get("/sources/versioned"))["version"]!).ShouldBe(2);
        ((int)(await app.Get($"/quotes/{quote}"))["version"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Never_makes_a_doubtful_place_look_sure()
    {
        var speaker = await app.HasPerson("Test Doubter");
        await app.HasSource("twice", "Once: “Crusts crack.” Again: “Crusts crack.”");
        var quote = await Said(speaker, "Crusts crack.", "twice");
        ((string)(await app.Get($"/quotes/{quote}"))["occurrences"]![0]!["anchor"]!).ShouldBe("ambiguous");

        var capture = await app.Capture("twice", "Once: “Crusts crack.” Again: “Crusts crack.” And a line more.");

        ((string)capture["changes"]![0]!["anchor"]!).ShouldBe("ambiguous");
        (await app.FlagsEverywhere(quote, "crusts", speaker, "twice")).ShouldBe(["ambiguousAtSource"]);
    }

    [Fact]
    public async Task Can_be_worked_out_again_and_a_difference_is_told()
    {
        var speaker = await app.HasPerson("Test Auditor");
        await app.HasSource("audited", "He said: “Scales are honest.”");
        var quote = await Said(speaker, "Scales are honest.", "audited");
        await app.Capture("audited", "Then he said: “Scales are honest.”");
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        (await db.VerifyAsync(null, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        await db.Set<LaterAnchor>().Where(a => a.QuoteId == quote).ExecuteUpdateAsync(set => set.SetProperty(a => a.Score, 0.5), TestContext.Current.CancellationToken);
        (await db.VerifyAsync(null, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().ShouldStartWith($"Quote {quote}, occurrence 0");

        await db.Set<LaterAnchor>().Where(a => a.QuoteId == quote).ExecuteUpdateAsync(set => set.SetProperty(a => a.Score, 1), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z")]
    [InlineData("2999-01-01T00:00:00Z")]
    public async Task Is_refused_for_a_moment_before_the_newest_or_to_come(string at)
    {
        await app.Send(HttpMethod.Post, "/sources", new { key = "timed", title = "Timed", language = "en", text = "Then.", capturedAt = "2021-01-01T00:00:00Z" });
        var answer = await app.Send(HttpMethod.Post, "/sources/timed/snapshots", new { text = "Other.", capturedAt = at });
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["/capturedAt"]);
    }

    [Theory]
    [InlineData("""{"key":"untimely","title":"U","language":"en","text":"t","capturedAt":"2999-01-01T00:00:00Z"}""", "/capturedAt")]
    [InlineData("""{"key":"untimely","title":"U","language":"en","text":"t","capturedAt":"2021-01-01T00:00:00Z","snapshots":[{"text":"u","capturedAt":"2020-01-01T00:00:00Z"}]}""", "/snapshots/0/capturedAt")]
    public async Task Comes_in_the_order_of_time_from_the_start(string body, string pointer)
    {
        var answer = await app.Send(HttpMethod.Post, "/sources", body);
        answer.Status.ShouldBe(400, answer.Body?.ToJsonString());
        answer.Wrong.ShouldBe([pointer]);
    }

    [Fact]
    public async Task Needs_a_text_where_there_is_no_page()
    {
        await app.HasSource("on-paper", "Ink.");
        var answer = await app.Send(HttpMethod.Post, "/sources/on-paper/snapshots");
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["/text"]);
    }

    [Fact]
    public async Task Is_not_done_by_replacing_the_source()
    {
        await app.HasSource("replaced", "As it was.", capturedAt: "2021-01-01T00:00:00Z");
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Patch })
        {
            var body = new JsonObject { ["snapshots"] = new JsonArray(new JsonObject { ["text"] = "As it is.", ["capturedAt"] = "2022-01-01T00:00:00Z" }) };
            if (method == HttpMethod.Put)
                (body["title"], body["language"], body["text"]) = ("Replaced", "en", "As it was.");
            else
                body["text"] = "As it was.";
            (await app.Send(method, "/sources/replaced", body)).Status.ShouldBe(409, $"{method}");
        }

        (await app.Get("/sources/replaced"))["snapshots"]!.AsArray().Count.ShouldBe(1);
    }

    private Task<long> Said(string speaker, string words, string source) => app.Has(AQuote.By(speaker, words).StandingIn(new { source, exact = words }));
}

namespace QuoteTracker.Tests;

/// <summary>Which text, and where in it, a quote's evidence is.</summary>
public sealed class PointingIntoSnapshots(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_quote_added_late_points_into_the_newest_in_which_its_words_stand()
    {
        var speaker = await app.HasPerson("Test Latecomer");
        var first = await app.HasSource("late", "He said: “Rye rises slowly.” And: “Oats stay flat.”");
        var second = (long)(await app.Capture("late", "And, he said: “Oats stay flat.”"))["snapshot"]!["id"]!;

        var there = await Place(await app.Has(Saying(speaker, "Oats stay flat.", "late")));
        ((long)there["snapshot"]!).ShouldBe(second);
        there["latest"].ShouldBeNull();

        var old = await app.Has(Saying(speaker, "Rye rises slowly.", "late"));
        ((long)(await Place(old))["snapshot"]!).ShouldBe(first);
        ((string)(await Place(old))["latest"]!["change"]!).ShouldBe("gone");
        (await app.FlagsEverywhere(old, "rye", speaker, "late")).ShouldBe(["goneFromSource"]);
    }

    [Fact]
    public async Task A_quote_can_name_the_snapshot_by_id_or_hash()
    {
        var speaker = await app.HasPerson("Test Namer");
        var first = await app.HasSource("named", "He said: “Barley is patient.”");
        var hash = (string)(await app.Get("/sources/named"))["snapshots"]![0]!["sha256"]!;
        await app.Capture("named", "Later he said: “Barley is patient.”");
        foreach (var snapshot in new[] { $"{first}", hash })
        {
            var place = await Place(await app.Has(Saying(speaker, "Barley is patient.", "named", snapshot)));
            ((long)place["snapshot"]!).ShouldBe(first);
            ((string)place["latest"]!["change"]!).ShouldBe("moved");
        }

        var unknown = await app.Send(HttpMethod.Post, "/quotes", Saying(speaker, "Barley is patient.", "named", new string('0', 64)));
        unknown.Status.ShouldBe(400);
        unknown.Wrong.ShouldBe(["/occurrences/0/snapshot"]);
    }

    [Fact]
    public async Task A_quote_replaced_points_into_the_newest_again()
    {
        var speaker = await app.HasPerson("Test Replacer");
        await app.HasSource("again", "He said: “Millet is modest.”");
        var id = await app.Has(Saying(speaker, "Millet is modest.", "again"));
        var second = (long)(await app.Capture("again", "Twice he said: “Millet is modest.”"))["snapshot"]!["id"]!;

        (await app.Send(HttpMethod.Put, $"/quotes/{id}", Saying(speaker, "Millet is modest.", "again"))).Status.ShouldBe(200);

        var place = await Place(id);
        ((long)place["snapshot"]!).ShouldBe(second);
        place["latest"].ShouldBeNull();
    }

    [Fact]
    public async Task A_quote_patched_elsewhere_stays_in_the_very_snapshot_that_it_was_in()
    {
        var speaker = await app.HasPerson("Test Patcher");
        await app.HasSource("to-and-fro", "He said: “Spelt is old.”");
        await app.Capture("to-and-fro", "He said nothing.");
        var third = (long)(await app.Capture("to-and-fro", "He said: “Spelt is old.”"))["snapshot"]!["id"]!;
        var id = await app.Has(Saying(speaker, "Spelt is old.", "to-and-fro"));
        ((long)(await Place(id))["snapshot"]!).ShouldBe(third);

        (await app.Send(HttpMethod.Patch, $"/quotes/{id}", new { topics = new[] { "grain" } })).Status.ShouldBe(200);

        ((long)(await Place(id))["snapshot"]!).ShouldBe(third);
    }

    [Fact]
    public async Task A_doubtful_place_stays_doubtful_when_the_quote_is_patched()
    {
        var speaker = await app.HasPerson("Test Waverer");
        await app.HasSource("wavering", "Once: “Dust settles.” Again: “Dust settles.”");
        var id = await app.Has(Saying(speaker, "Dust settles.", "wavering"));

        (await app.Send(HttpMethod.Patch, $"/quotes/{id}", new { topics = new[] { "dust" } })).Status.ShouldBe(200);

        ((string)(await Place(id))["anchor"]!).ShouldBe("ambiguous");
    }

    [Fact]
    public async Task Words_that_stand_nowhere_are_refused_with_the_nearest_place()
    {
        var speaker = await app.HasPerson("Test Misquoter");
        await app.HasSource("near", "The miller said that stones must be dressed before every long winter, and left.");

        var answer = await app.Send(HttpMethod.Post, "/quotes", Saying(speaker, "stones must be dressed before every short winter", "near"));

        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["/occurrences/0/exact"]);
        ((string)answer.Body!["errors"]![0]!["allowed"]!).ShouldContain("stones must be dressed before every long winter");
    }

    [Theory]
    [InlineData("Cafe\u0301s s’ouvrent à l’aube.")]
    [InlineData("שלום לכל האופים")]
    [InlineData("الخبز قبل الكلام")]
    [InlineData("🥐 beats 🥖 any day.")]
    [InlineData("Hello 👩‍👩‍👧, hello.")]
    public async Task Offsets_count_utf16_units_in_every_script(string words)
    {
        var key = $"script-{Math.Abs(words[0] * 31 + words.Length)}";
        var speaker = await app.HasPerson("Test Polyglot");
        var text = $"👨🏽‍🍳 a\u0301 אב “{words}” end.";
        await app.HasSource(key, text);
        var id = await app.Has(Saying(speaker, words, key));
        var (start, end) = Offsets((await Place(id))["positionSelector"]!);
        text[start..end].ShouldBe(words);

        var change = (await app.Capture(key, $"🥐🥐 {text}"))["changes"]!.AsArray().Single()!;

        ((string)change["change"]!).ShouldBe("moved");
        ((int)change["startNow"]!).ShouldBe(start + 5);
        var latest = Offsets((await Place(id))["latest"]!["positionSelector"]!);
        $"🥐🥐 {text}"[latest.Start..latest.End].ShouldBe(words);
    }

    [Fact]
    public async Task What_stands_around_is_what_the_text_has_there()
    {
        var speaker = await app.HasPerson("Test Embellisher");
        await app.HasSource("around", "He lied: “Crumbs are bread too.” So he said.");

        var place = await Place(await app.Has(AQuote.By(speaker, "Crumbs are bread too.")
            .StandingIn(new { source = "around", exact = "Crumbs are bread too.", prefix = "He swore: “", suffix = "” So" })));

        ((string)place["quoteSelector"]!["prefix"]!).ShouldBe("He lied: “");
        ((string)place["quoteSelector"]!["suffix"]!).ShouldBe("” So");
    }

    private static Dictionary<string, object?> Saying(string speaker, string words, string source, string? snapshot = null) =>
        AQuote.By(speaker, words).StandingIn(new { source, exact = words, snapshot });

    private async Task<System.Text.Json.Nodes.JsonNode> Place(long quote) => (await app.Get($"/quotes/{quote}"))["occurrences"]![0]!;

    private static (int Start, int End) Offsets(System.Text.Json.Nodes.JsonNode selector) => ((int)selector["start"]!, (int)selector["end"]!);
}

using System.Text.Json.Nodes;
using static QuoteTracker.Tests.Evidence;

namespace QuoteTracker.Tests;

/// <summary>One statement, printed in several ways.</summary>
public sealed class SeveralWordings(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Are_shown_word_by_word_against_the_quote_or_against_each_other()
    {
        var id = await Printed("Test Wordy", "wordy", "We bake bread at night.", "We bake fresh bread at night.", "WE BAKE ‘BREAD’ — AT NIGHT", "We bake fresh bread at dawn.");

        (await Differs($"/quotes/{id}")).ShouldBe([null, "= We bake + fresh = bread at night", null, "= We bake + fresh = bread at - night + dawn"]);
        (await Differs($"/quotes/{id}/occurrences")).ShouldBe([null, "= We bake + fresh = bread at night", null, "= We bake + fresh = bread at - night + dawn"]);
        (await Differs($"/quotes/{id}/occurrences?against=1")).ShouldBe(["= We bake - fresh = bread at night", null, "= WE BAKE - fresh = BREAD’ — AT NIGHT", "= We bake fresh bread at - night + dawn"]);
    }

    [Fact]
    public async Task Are_listed_by_key_too_with_all_that_is_known_of_each_place()
    {
        var id = await Printed("Test Lister", "listed", "Listed words.");
        var key = (string)(await app.Get($"/quotes/{id}"))["key"]!;
        var list = await app.Get($"/quotes/{key}/occurrences");
        ((int)list["total"]!["value"]!).ShouldBe(1);
        list["items"]![0]!.ToJsonString().ShouldBe((await app.Get($"/quotes/{id}"))["occurrences"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData("2"), InlineData("-1"), InlineData("first")]
    public async Task Are_not_held_against_a_place_that_is_not_there(string against)
    {
        var id = await Printed("Test Against", $"against{against}", "These words.", "Those words.");
        var answer = await app.Send(HttpMethod.Get, $"/quotes/{id}/occurrences?against={against}");
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["against"]);
    }

    [Fact]
    public async Task Of_a_quote_that_is_not_there_are_not_there()
    {
        (await app.Send(HttpMethod.Get, "/quotes/999999/occurrences")).Status.ShouldBe(404);
        var id = await Printed("Test Goner", "goner", "Gone words.");
        await app.Send(HttpMethod.Delete, $"/quotes/{id}");
        (await app.Send(HttpMethod.Get, $"/quotes/{id}/occurrences")).Status.ShouldBe(410);
    }

    [Fact]
    public async Task In_another_language_are_a_quote_of_their_own_and_both_say_so()
    {
        var speaker = await app.HasPerson("Test Bilingual");
        var original = await app.Has(AQuote.By(speaker, "Çörək müqəddəsdir.").With("language", "az"));
        var translation = await app.Has(AQuote.By(speaker, "Bread is sacred."));
        await app.Add("/relations", new { from = $"{translation}", kind = "translates", to = $"{original}" });

        (await app.FlagsEverywhere(translation, "sacred", speaker)).ShouldBe(["translation"]);
        (await app.FlagsEverywhere(original, "müqəddəsdir", speaker)).ShouldBeEmpty();
        var (there, back) = ((await app.Get($"/quotes/{translation}"))["relations"]![0]!, (await app.Get($"/quotes/{original}"))["relations"]![0]!);
        ((string)there["kind"]!, (string)there["language"]!, (string)there["text"]!).ShouldBe(("translates", "az", "Çörək müqəddəsdir."));
        ((string)back["kind"]!, (string)back["language"]!, (string)back["text"]!).ShouldBe(("translatedBy", "en", "Bread is sacred."));
    }

    [Theory]
    [InlineData("BREAD COMES FIRST", null)]
    [InlineData("Bread is always first", null, "headlineNotVerbatim")]
    [InlineData("Bread comes", "The bakers’ guild", "headlineMovesSpeaker")]
    [InlineData("Bakers: bread over all", "The bakers’ guild", "headlineNotVerbatim", "headlineMovesSpeaker")]
    public async Task In_a_headline_are_marked_where_it_is_not_what_was_said(string headline, string? attributedTo, params string[] flags)
    {
        var key = $"headline-{headline.Length}";
        var speaker = await app.HasPerson("Test Headline");
        await app.HasSource(key, $"{headline}\n\nHe said: “Bread comes first, then talk.”");
        var id = await app.Has(AQuote.By(speaker, "Bread comes first, then talk.").StandingIn(
            new { source = key, exact = "Bread comes first, then talk." }, new { source = key, exact = headline, inHeadline = true, attributedTo }));
        var places = (await app.Get($"/quotes/{id}"))["occurrences"]!;
        Words(places[0]!["flags"]).ShouldBeEmpty();
        Words(places[1]!["flags"]).ShouldBe(flags);
        ((string?)places[1]!["attributedTo"]).ShouldBe(attributedTo);
    }

    private async Task<long> Printed(string name, string key, params string[] wordings)
    {
        var places = new List<object>();
        foreach (var (n, words) in wordings.Index())
        {
            await app.HasSource($"{key}-{n}", $"It was said: {words} And no more.");
            places.Add(new { source = $"{key}-{n}", exact = words });
        }

        return await app.Has(AQuote.By(await app.HasPerson(name), wordings[0]).StandingIn([.. places]));
    }

    private async Task<string?[]> Differs(string path)
    {
        var answer = await app.Get(path);
        return [.. ((answer["occurrences"] ?? answer["items"]) as JsonArray)!.Select(place => Diff(place!["differs"]))];
    }
}

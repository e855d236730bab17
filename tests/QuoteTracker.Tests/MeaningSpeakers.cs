using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Whom a search means that names speakers in whole or in part.</summary>
public sealed class MeaningSpeakers(NamesApp app) : IClassFixture<NamesApp>
{
    [Theory]
    [InlineData("speaker=talkative", "again by-talkative")]
    [InlineData("speaker=TESTALİYEV ilham", "again by-talkative")]
    [InlineData("q=speaker:silent", "by-silent")]
    [InlineData("q=said speaker:\"Testaliyev Orkhan\"", "by-silent")]
    [InlineData("organization=test office", "by-office")]
    public async Task Takes_a_slug_or_a_whole_name_for_the_one_who_has_it(string query, string keys)
    {
        var (found, told) = await Search(query);
        found.ShouldBe(keys.Split(' '));
        told.ShouldBeNull();
    }

    [Theory]
    [InlineData("speaker=testal", "again by-cyrillic by-silent by-talkative", "speaker", "testal", "talkative silent latin cyrillic two-scripts")]
    [InlineData("q=again speaker:testal", "again", "q", "testal", "talkative silent latin cyrillic two-scripts")]
    [InlineData("speaker=orkhan", "by-silent", "speaker", "orkhan", "silent")]
    [InlineData("speaker=орхан", "by-silent", "speaker", "орхан", "silent")]
    [InlineData("speaker=rashid testaliyev", "by-cyrillic", "speaker", "rashid testaliyev", "cyrillic")]
    [InlineData("organization=offi", "by-office", "organization", "offi", "office")]
    [InlineData("q=org:offi", "by-office", "q", "offi", "office")]
    public async Task Takes_a_part_of_a_name_for_all_whom_it_fits_and_says_who_they_are(string query, string keys, string parameter, string value, string slugs)
    {
        var (found, told) = await Search(query);

        found.ShouldBe(keys.Split(' '));
        var one = told!.AsArray().Single()!;
        ((string)one["parameter"]!, (string)one["value"]!).ShouldBe((parameter, value));
        one["speakers"]!.AsArray().Select(s => (string)s!["slug"]!).Order().ShouldBe(slugs.Split(' ').Order());
    }

    [Fact]
    public async Task Takes_a_whole_name_that_several_have_for_all_of_these_and_not_for_others()
    {
        foreach (var key in new[] { "namesake-1", "namesake-2" })
        {
            await app.Send(HttpMethod.Post, "/people", new { key, name = "Testname Sake" });
            await app.Has(AQuote.By(key, "Said by one of them.").With("key", $"by-{key}"));
        }

        await app.HasPerson("Testname Sakellaridis");

        var (found, told) = await Search("speaker=testname sake");

        found.ShouldBe(["by-namesake-1", "by-namesake-2"]);
        told!.AsArray().Single()!["speakers"]!.AsArray().Select(s => (string)s!["slug"]!).ShouldBe(["namesake-1", "namesake-2"]);
        (await Search("speaker=namesake-1")).Told.ShouldBeNull();
    }

    [Theory]
    [InlineData("speaker=t")]
    [InlineData("speaker=999999")]
    [InlineData("speaker=!")]
    [InlineData("speaker=nobody here")]
    [InlineData("organization=testal")]
    public async Task Refuses_what_names_nobody(string query)
    {
        var refused = await app.Send(HttpMethod.Get, $"/quotes?{query.Replace(" ", "%20", StringComparison.Ordinal)}");
        refused.Status.ShouldBe(400);
        refused.Wrong.ShouldBe([query.Split('=')[0]]);
    }

    [Theory]
    [InlineData("speaker=testalieb", "Testaliyev (latin)")]
    [InlineData("speaker=testalyev orkan", "Testaliyev Orkhan (silent)")]
    [InlineData("organization=ofice", "Test Office (office)")]
    public async Task Tells_the_names_that_are_spelled_nearly_so(string query, string near)
    {
        var refused = await app.Send(HttpMethod.Get, $"/quotes?{query.Replace(" ", "%20", StringComparison.Ordinal)}");
        refused.Status.ShouldBe(400);
        ((string)refused.Body!["errors"]![0]!["allowed"]!).ShouldContain(near);
    }

    private async Task<(List<string> Keys, JsonNode? Told)> Search(string query)
    {
        var answer = await app.Get($"/quotes?{query.Replace(" ", "%20", StringComparison.Ordinal)}");
        return ([.. answer["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!).Order(StringComparer.Ordinal)], answer["didYouMean"]);
    }
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A check tells which reviewed claims say the same. Claims and reviewers are invented.</summary>
public sealed class CheckingReviews(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Finds_the_claim_in_other_words_best_first()
    {
        await Review("geese", "The town council of Testborough banned geese from the market square.", "Did Testborough Ban Geese?");
        await Review("mill", "A mill in Testborough grinds glass instead of grain.", null);
        await Review("bridge", "Engineers found that the Testborough bridge is made of sugar.", "Is a Bridge Made of Sugar?");

        var found = await Reviews("#TestboroughCouncil is banning our goose market!!! https://example.org/geese");
        found.Select(match => (string)match!["review"]!["key"]!).First().ShouldBe("geese");
        found.Select(match => (double)match!["share"]!).ShouldAllBe(share => share >= 0.12 && share <= 1);

        var ofLongPost = await Reviews("Good morning from the quay! Coffee, rain, three ferries late, the choir is rehearsing again upstairs, my neighbour sold his accordion, and now I read that geese are banned from the market square. What next? Happy Tuesday to everybody, see you at the regatta on Sunday — Petra Nobody (@petra_nobody), 4 May");
        ofLongPost[0]!["review"]!["key"]!.GetValue<string>().ShouldBe("geese", "most of a long post is about other matters");

        (await Reviews("They say that engineers made a bridge out of sugar"))[0]!["review"]!["key"]!.GetValue<string>().ShouldBe("bridge");
        (await Reviews("Nothing whatsoever about harbours or lighthouses")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_over_what_has_only_words_of_any_matter_in_common()
    {
        await Review("ferries", "Two ferries sank last year.", "Ferries Sink, Year After Year");
        (await Reviews("This year two people sold many hats")).ShouldBeEmpty("a year, two and people are in texts of any matter");
        (await Reviews("This year two ferries were sold")).Select(match => (string)match!["review"]!["key"]!).ShouldBe(["ferries"]);
    }

    [Fact]
    public async Task Goes_by_the_claimant_and_follows_a_correction_of_the_claim()
    {
        await Review("lamp-one", "The lamps of the eastern quay burn whale oil.", null, "Ada Testlamp");
        await Review("lamp-two", "The lamps of the eastern quay burn whale oil.", null, "Bob Testhouse");
        (await Reviews("the lamps of the eastern quay burn whale oil", "Bob Testhouse"))[0]!["review"]!["key"]!.GetValue<string>().ShouldBe("lamp-two");

        (await app.Send(HttpMethod.Patch, "/reviews/lamp-two", new { claim = "The western towers are painted with beetroot." })).Status.ShouldBe(200);
        (await Reviews("western towers painted in beetroot"))[0]!["review"]!["key"]!.GetValue<string>().ShouldBe("lamp-two");
        (await Reviews("lamps of the eastern quay burn whale oil")).Select(match => (string)match!["review"]!["key"]!).ShouldNotContain("lamp-two");

        (await app.Send(HttpMethod.Delete, "/reviews/lamp-two")).Status.ShouldBe(204);
        (await Reviews("western towers painted in beetroot")).ShouldBeEmpty();
    }

    private async Task Review(string key, string claim, string? title, string? claimant = null)
    {
        await app.Send(HttpMethod.Post, "/organizations", new { key = "test-reviewer", name = "Test Reviewer" });
        (await app.Send(HttpMethod.Post, "/reviews", new { key, claim, title, claimant, reviewer = "test-reviewer", url = $"https://example.org/{key}", rating = "False" })).Status.ShouldBe(201);
    }

    private async Task<JsonArray> Reviews(string text, string? speaker = null)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", new { text, speaker });
        answer.Status.ShouldBe(200);
        return answer.Body!["reviews"]!.AsArray();
    }
}

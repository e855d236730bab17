using System.Net;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Reviewed claims as a client of Google's Fact Check Tools API asks for them. Claims, claimants and reviewers are invented.</summary>
public sealed class FactCheckSearch(App app) : IClassFixture<App>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await app.Send(HttpMethod.Post, "/organizations", new { key = "test-reviewer", name = "Test Reviewer" });
        await app.Send(HttpMethod.Post, "/people", new { key = "ada-testlamp", name = "Ada Testlamp", otherNames = new[] { new { name = "Ада Тестламп" } } });
        await app.Send(HttpMethod.Post, "/quotes", new { key = "goose-quote", text = "No goose may enter the market.", kind = "direct", language = "en", speakers = new[] { new { speaker = "ada-testlamp" } } });
        await Review("geese", "The council of Testborough banned geese from the market.", "Mayor Ada Testlamp", "https://www.example.org/geese", "2024-10-09", "en");
        await Review("goose-quote-review", "A goose was refused at the market gate.", "somebody", "https://check.example.net/gate", "2020-01", "en", "goose-quote");
        await Review("ganse", "Gänse dürfen nicht auf den Markt von Testborough.", null, "https://example.com/gaense", "2026-11-20", "de");
    }

    [Fact]
    public async Task Answers_in_the_shape_of_the_original()
    {
        var answer = await Find("query=were+geese+banned+from+the+market%3F&key=AIza-not-looked-at&languageCode=en-US");
        var claim = answer["claims"]![0]!;
        ((string)claim["text"]!, (string)claim["claimant"]!).ShouldBe(("The council of Testborough banned geese from the market.", "Mayor Ada Testlamp"));
        var review = claim["claimReview"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)review["publisher"]!["name"]!, (string)review["publisher"]!["site"]!).ShouldBe(("Test Reviewer", "example.org"));
        ((string)review["url"]!, (string)review["reviewDate"]!, (string)review["textualRating"]!, (string)review["languageCode"]!).ShouldBe(("https://www.example.org/geese", "2024-10-09T00:00:00Z", "False", "en"));
        review.AsObject().ContainsKey("title").ShouldBeFalse("what is not known is absent");
    }

    [Theory]
    [InlineData("query=geese+market+testborough&languageCode=de", "ganse")]
    [InlineData("query=goose+market&reviewPublisherSiteFilter=example.net", "goose-quote-review")]
    [InlineData("reviewPublisherSiteFilter=www.example.org", "geese")]
    [InlineData("query=goose+geese+market&speaker=ada-testlamp", "geese", "goose-quote-review")]
    [InlineData("query=goose+geese+market&speaker=Testlamp&reviewPublisherSiteFilter=example.org", "geese")]
    [InlineData("query=quantum+lighthouses")]
    public async Task Filters(string query, params string[] keys) =>
        ((await Find(query))["claims"] as JsonArray ?? []).Select(claim => (string)claim!["text"]!).ShouldBe(await Task.WhenAll(keys.Select(async key => (string)(await app.Get($"/reviews/{key}"))["claim"]!)), ignoreOrder: true);

    [Fact]
    public async Task Leaves_out_what_is_too_old_or_has_no_day()
    {
        var days = (int)(DateTimeOffset.UtcNow - new DateTimeOffset(2024, 10, 9, 0, 0, 0, TimeSpan.Zero)).TotalDays + 2;
        var found = (await Find($"query=goose+geese+market&languageCode=en&maxAgeDays={days}"))["claims"]!.AsArray();
        found.Select(claim => (string)claim!["claimant"]!).ShouldBe(["Mayor Ada Testlamp"]);
    }

    [Fact]
    public async Task Goes_on_page_by_page()
    {
        var first = await Find("query=goose+geese+market&pageSize=1");
        var second = await Find($"query=goose+geese+market&pageSize=1&pageToken={first["nextPageToken"]}");
        ((string)second["claims"]![0]!["text"]!).ShouldNotBe((string)first["claims"]![0]!["text"]!);
    }

    [Theory]
    [InlineData("", "query")]
    [InlineData("query=%20", "query")]
    [InlineData("query=geese&pageSize=-1", "pageSize")]
    [InlineData("query=geese&pageSize=101", "pageSize")]
    [InlineData("query=geese&pageSize=ten", "pageSize")]
    [InlineData("query=geese&pageToken=zzz", "pageToken")]
    [InlineData("query=geese&maxAgeDays=-1", "maxAgeDays")]
    [InlineData("query=geese&offset=-1", "offset")]
    [InlineData("query=geese&speaker=nobody-at-all", "speaker")]
    public async Task Refuses_what_cannot_be_asked_in_the_shape_of_the_original(string query, string field)
    {
        var error = await Error($"/v1alpha1/claims:search?{query}", HttpStatusCode.BadRequest);
        ((int)error["code"]!, (string)error["status"]!).ShouldBe((400, "INVALID_ARGUMENT"));
        ((string)error["message"]!).ShouldStartWith($"{field}: ");
        var violation = error["details"]![0]!["fieldViolations"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)violation["field"]!, (string)error["details"]![0]!["@type"]!).ShouldBe((field, "type.googleapis.com/google.rpc.BadRequest"));
    }

    [Fact]
    public async Task Refuses_an_address_and_a_key_in_the_shape_of_the_original()
    {
        var nowhere = await Error("/v1alpha1/claims:imageSearch?imageUri=https://example.org/a.png", HttpStatusCode.NotFound);
        ((int)nowhere["code"]!, (string)nowhere["status"]!).ShouldBe((404, "NOT_FOUND"));
        ((string)nowhere["message"]!).ShouldContain("/v1alpha1/claims:imageSearch");
        nowhere.AsObject().ContainsKey("details").ShouldBeFalse();
        var refused = await Error("/v1alpha1/claims:search?query=geese", HttpStatusCode.Unauthorized, "no-key-of-this-server");
        ((int)refused["code"]!, (string)refused["status"]!).ShouldBe((401, "UNAUTHENTICATED"));
    }

    [Fact]
    public async Task Takes_zero_and_nothing_for_what_is_left_out()
    {
        var plain = await Find("query=goose+geese+market");
        plain["claims"]!.AsArray().Count.ShouldBeGreaterThan(1);
        (await Find("query=goose+geese+market&pageSize=0&maxAgeDays=0&offset=0&pageToken=&languageCode=&reviewPublisherSiteFilter=")).ToJsonString().ShouldBe(plain.ToJsonString());
    }

    [Fact]
    public async Task Passes_over_as_many_as_asked()
    {
        var all = (await Find("query=goose+geese+market"))["claims"]!.AsArray();
        (await Find("query=goose+geese+market&offset=1"))["claims"]!.AsArray().Select(claim => claim!.ToJsonString()).ShouldBe(all.Skip(1).Select(claim => claim!.ToJsonString()));
        (await Find("query=goose+geese+market&offset=1000")).ToJsonString().ShouldBe("{}");
    }

    [Fact]
    public async Task Names_the_speakers_of_the_quote_where_the_review_names_nobody()
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "bo-testquay", name = "Bo Testquay" });
        await app.Send(HttpMethod.Post, "/quotes", new { key = "swan-quote", text = "Swans pay the ferry double.", kind = "direct", language = "en", speakers = new[] { new { speaker = "bo-testquay" }, new { speaker = "ada-testlamp" } } });
        await Review("swans", "Swans are charged twice on the ferry.", null, "https://example.org/swans", "2024-10-09", "en", "swan-quote");
        (await Find("query=swans+ferry+charged"))["claims"]!.AsArray().Select(claim => (string)claim!["claimant"]!).ShouldBe(["Bo Testquay, Ada Testlamp"]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<JsonNode> Find(string query)
    {
        using var answer = await app.Reader.GetAsync(new Uri($"/v1alpha1/claims:search?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<JsonNode> Error(string address, HttpStatusCode status, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);

        // As Java's client does, which reads JSON all the same.
        request.Headers.TryAddWithoutValidation("Accept", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2");
        using var answer = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((status, "application/json"), body);
        return JsonNode.Parse(body)!["error"]!;
    }

    private Task<Answer> Review(string key, string claim, string? claimant, string url, string reviewedOn, string language, string? quote = null) =>
        app.Send(HttpMethod.Post, "/reviews", new { key, claim, claimant, url, reviewedOn, language, quote, reviewer = "test-reviewer", rating = "False" });
}

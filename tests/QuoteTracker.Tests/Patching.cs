using System.Net.Http.Headers;

namespace QuoteTracker.Tests;

/// <summary>Some fields of a record changed by JSON Merge Patch (RFC 7396).</summary>
public sealed class Patching(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Changes_what_it_names_and_leaves_the_rest()
    {
        foreach (var record in await EveryKind.In(app, "part"))
        {
            var before = (await app.Get($"{record.Address}/versions/1"))["state"]!.AsObject();
            var (field, value) = record.Changed.First(pair => record.Body.GetValueOrDefault(pair.Key) != pair.Value);
            (await app.Send(HttpMethod.Patch, record.Address, new Dictionary<string, object?> { [field] = value })).Status.ShouldBe(200, record.Kind);
            var after = (await app.Get($"{record.Address}/versions/2"))["state"]!.AsObject();
            before[field] = after[field]?.DeepClone();
            System.Text.Json.Nodes.JsonNode.DeepEquals(before, after).ShouldBeTrue($"{before.ToJsonString()} {after.ToJsonString()}");
        }

        (await app.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/json")]
    [InlineData("application/merge-patch+json; charset=utf-8")]
    public async Task Is_sent_as(string type)
    {
        var person = await app.HasPerson("Test Patched");
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri($"/api/v1/people/{person}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content = new StringContent("""{"summary":"Patched."}""", MediaTypeHeaderValue.Parse(type));
        using var answer = await app.Curator.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Takes_away_what_is_null_and_replaces_lists_whole()
    {
        await EveryKind.In(app, "null");
        var patched = await app.Send(HttpMethod.Patch, "/people/null-person", new { identifiers = (object?)null, otherNames = new[] { new { name = "Only" } }, birthDate = (string?)null });
        patched.Status.ShouldBe(200);
        patched.Body!["identifiers"]!.AsArray().ShouldBeEmpty();
        patched.Body["otherNames"]!.ToJsonString().ShouldBe("""[{"name":"Only","language":null,"note":null}]""");
        patched.Body["links"]!.AsArray().Count.ShouldBe(1);

        var quote = await app.Send(HttpMethod.Patch, "/quotes/null-quote", new { occurrences = (object?)null, saidOn = (string?)null, dateBasis = (string?)null, addressee = (string?)null });
        quote.Status.ShouldBe(200, quote.Body?.ToJsonString());
        ((bool)quote.Body!["unsourced"]!).ShouldBeTrue();
        (await app.Get("/quotes?q=null&from=2024-10")).ShouldSatisfyAllConditions(found => found["items"]!.AsArray().ShouldBeEmpty());
    }

    [Theory]
    [InlineData("""{"name":null}""", "/name")]
    [InlineData("""{"name":""}""", "/name")]
    [InlineData("""{"name":5}""", "/name")]
    [InlineData("""{"nmae":"A"}""", "/nmae")]
    [InlineData("""{"id":5}""", "/id")]
    [InlineData("""{"key":"another-key"}""", "/key")]
    [InlineData("""{"otherNames":[{"name":"A"},{"name":""}]}""", "/otherNames/1/name")]
    [InlineData("""{"otherNames":[{"name":"A","nmae":"B"}]}""", "/otherNames/0/nmae")]
    [InlineData("""{"otherNames":[{"language":"en"}]}""", "/otherNames/0/name")]
    [InlineData("""{"otherNames":{"0":{"name":"A"}}}""", "/otherNames")]
    [InlineData("""{"birthDate":"1960-13"}""", "/birthDate")]
    [InlineData("""{"links":[{"url":"javascript:alert(1)"}]}""", "/links/0/url")]
    [InlineData("""{"name":"A","name":"B"}""", "/name")]
    [InlineData("""{"otherNames":[{"name":"A","name":"B"}]}""", "/otherNames/0/name")]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    [InlineData(""""A"""", "")]
    public async Task Of_a_person_is_held_to_the_rules_of_a_whole_one(string patch, string pointer)
    {
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Ruled", key = "test-ruled" });
        var refused = await app.Send(HttpMethod.Patch, "/people/test-ruled", patch);
        refused.Status.ShouldBe(400, refused.Body?.ToJsonString());
        refused.Wrong.ShouldBe([pointer]);
        ((int)(await app.Get("/people/test-ruled"))["version"]!).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"speakers":null}""", "/speakers")]
    [InlineData("""{"speakers":[]}""", "/speakers")]
    [InlineData("""{"speakers":[{"speaker":"nobody-here"}]}""", "/speakers/0/speaker")]
    [InlineData("""{"occurrences":[{"source":"ruled-source","exact":"not there"}]}""", "/occurrences/0/exact")]
    [InlineData("""{"occurrences":[{"source":"ruled-source","exact":"The word ruled holds.","chain":[{"cue":"nobody"}]}]}""", "/occurrences/0/chain/0/speaker")]
    [InlineData("""{"saidOn":null}""", "/dateBasis")]
    [InlineData("""{"kind":"loud"}""", "/kind")]
    public async Task Of_a_quote_is_held_to_the_rules_of_a_whole_one(string patch, string pointer)
    {
        if ((await app.Send(HttpMethod.Get, "/quotes/ruled-quote")).Status == 404)
            await EveryKind.In(app, "ruled");
        var refused = await app.Send(HttpMethod.Patch, "/quotes/ruled-quote", patch);
        refused.Status.ShouldBe(400, refused.Body?.ToJsonString());
        refused.Wrong.ShouldBe([pointer]);
    }
}

namespace QuoteTracker.Tests;

/// <summary>Bad bodies: each wrong field is named, and nothing is changed.</summary>
public sealed class Refusing(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Quote = """{"text":"a","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa"}]}""";

    [Theory]
    [InlineData("/people", """{"name":""}""", "/name")]
    [InlineData("/people", """{"name":"  "}""", "/name")]
    [InlineData("/people", """{"name":null}""", "/name")]
    [InlineData("/people", """{"name":5}""", "/name")]
    [InlineData("/people", """{}""", "/name")]
    [InlineData("/people", """{"name":"a\u0000b"}""", "/name")]
    [InlineData("/people", """{"name":"\ud800"}""", "/name")]
    [InlineData("/people", """{"name":"A","nmae":"B"}""", "/nmae")]
    [InlineData("/people", """{"name":"A","name":"B"}""", "/name")]
    [InlineData("/people", """{"name":"A","key":"Not A Slug"}""", "/key")]
    [InlineData("/people", """{"name":"A","key":"123"}""", "/key")]
    [InlineData("/people", """{"name":"A","birthDate":"1960-02-30"}""", "/birthDate")]
    [InlineData("/people", """{"name":"A","otherNames":[{"name":"B"},{"name":""}]}""", "/otherNames/1/name")]
    [InlineData("/people", """{"name":"A","links":[{"url":"javascript:alert(1)"}]}""", "/links/0/url")]
    [InlineData("/people", """[]""", "")]
    [InlineData("/people", """null""", "")]
    [InlineData("/people", """{"name":""", "/name")]
    [InlineData("/groups", """{"description":"some","count":0}""", "/count")]
    [InlineData("/groups", """{"description":"some","countQualifier":"about"}""", "/countQualifier")]
    [InlineData("/groups", """{"description":"some","count":2,"countQualifier":"circa"}""", "/countQualifier")]
    [InlineData("/groups", """{"description":"some","organization":"fazil-mustafa"}""", "/organization")]
    [InlineData("/groups", """{"description":"some","members":["ali-karimli","turan"]}""", "/members/1")]
    [InlineData("/memberships", """{"person":"turan","organization":"axcp","role":"x"}""", "/person")]
    [InlineData("/memberships", """{"person":"ali-karimli","organization":"axcp","role":"x","startDate":"2024","endDate":"2020"}""", "/endDate")]
    [InlineData("/memberships", """{"person":"ali-karimli","organization":"axcp","role":"x","source":"none"}""", "/source")]
    [InlineData("/sources", """{"title":"A","language":"en"}""", "/text")]
    [InlineData("/sources", """{"title":"A","language":"en","url":"ftp://example.org/a"}""", "/url")]
    [InlineData("/sources", """{"title":"A","language":"en","text":"t","publisher":"ali-karimli"}""", "/publisher")]
    [InlineData("/sources", """{"title":"A","language":"en","text":"t","publishedOnBasis":"stated"}""", "/publishedOnBasis")]
    public async Task Names_the_wrong_field(string path, string body, string pointer)
    {
        var answer = await app.Send(HttpMethod.Post, path, body);
        answer.Status.ShouldBe(400, answer.Body?.ToJsonString());
        answer.Wrong.ShouldBe([pointer]);
    }

    [Theory]
    [InlineData("text", "\"\"", "/text")]
    [InlineData("kind", "\"loud\"", "/kind")]
    [InlineData("kind", "0", "/kind")]
    [InlineData("language", "\"english!\"", "/language")]
    [InlineData("speakers", "[]", "/speakers")]
    [InlineData("speakers", "[{\"speaker\":\"nobody-here\"}]", "/speakers/0/speaker")]
    [InlineData("speakers", "[{\"speaker\":\"ali-karimli\"},{\"speaker\":\"ali-karimli\"}]", "/speakers/1/speaker")]
    [InlineData("speakers", "[{\"speaker\":\"ali-karimli\",\"capacity\":\"ali-karimli\"}]", "/speakers/0/capacity")]
    [InlineData("saidOn", "\"2024-13\"", "/saidOn")]
    [InlineData("saidOn", "\"yesterday\"", "/saidOn")]
    [InlineData("dateBasis", "\"stated\"", "/dateBasis")]
    [InlineData("addressee", "\"nobody-here\"", "/addressee")]
    [InlineData("topics", "[\"Not A Slug\"]", "/topics/0")]
    [InlineData("occurrences", "[{\"source\":\"none\",\"exact\":\"a\"}]", "/occurrences/0/source")]
    [InlineData("occurrences", "[{\"source\":\"mps-response\",\"exact\":\"words that are not there\"}]", "/occurrences/0/exact")]
    [InlineData("occurrences", "[{\"source\":\"mps-response\",\"exact\":\"Response\",\"start\":1,\"end\":9}]", "/occurrences/0/start")]
    [InlineData("occurrences", "[{\"source\":\"mps-response\",\"exact\":\"Response\",\"start\":8,\"end\":0}]", "/occurrences/0/end")]
    [InlineData("occurrences", "[{\"source\":\"mps-response\",\"exact\":\"Response\",\"start\":0,\"end\":5}]", "/occurrences/0/end")]
    [InlineData("occurrences", "[{\"source\":\"mps-response\",\"exact\":\"Response\",\"start\":2147483647}]", "/occurrences/0/start")]
    [InlineData("occurrences", "\"none\"", "/occurrences")]
    public async Task Names_the_wrong_field_of_a_quote(string field, string json, string pointer)
    {
        var before = (int)(await app.Get("/quotes?limit=1"))["total"]!["value"]!;
        var body = System.Text.Json.Nodes.JsonNode.Parse(Quote)!;
        body[field] = System.Text.Json.Nodes.JsonNode.Parse(json);

        var answer = await app.Send(HttpMethod.Post, "/quotes", body.ToJsonString());

        answer.Status.ShouldBe(400, answer.Body?.ToJsonString());
        answer.Wrong.ShouldBe([pointer]);
        ((int)(await app.Get("/quotes?limit=1"))["total"]!["value"]!).ShouldBe(before);
    }

    [Fact]
    public async Task Says_what_was_given_and_what_is_allowed()
    {
        var answer = await app.Send(HttpMethod.Post, "/quotes", Quote.Replace("direct", "loud", StringComparison.Ordinal));
        var error = answer.Body!["errors"]![0]!;
        ((string)error["given"]!).ShouldBe("\"loud\"");
        ((string)error["allowed"]!).ShouldBe("One of: direct, partial, indirect, reported, silence.");
    }

    [Fact]
    public async Task Names_all_wrong_fields_at_once() =>
        (await app.Send(HttpMethod.Post, "/quotes", """{"text":"","kind":"direct","language":"?","speakers":[]}""")).Wrong.ShouldBe(["/text", "/language", "/speakers"]);

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    [InlineData(null)]
    public async Task Lets_nobody_write_without_a_key(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/people", UriKind.Relative));
        request.Content = new StringContent("""{"name":"A"}""", System.Text.Encoding.UTF8, "application/json");
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        using var answer = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(401);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task Takes_no_body_over_the_limit()
    {
        // The client waits for the server's word before it sends, as curl does, and for as long as it takes on a busy machine: the server closes on what it won't read.
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Curator.BaseAddress!, "/api/v1/sources"));
        request.Headers.Authorization = app.Curator.DefaultRequestHeaders.Authorization;
        request.Content = new StringContent($$"""{"title":"A","language":"en","text":"{{new string('a', 9_000_000)}}"}""", System.Text.Encoding.UTF8, "application/json");
        request.Headers.ExpectContinue = true;
        using var answer = await patient.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(413);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/docs/errors#body-too-large");
    }

    [Fact]
    public async Task Takes_no_nesting_without_end() =>
        (await app.Send(HttpMethod.Post, "/people", new string('[', 5_000))).Status.ShouldBe(400);

    [Fact]
    public async Task Takes_only_json()
    {
        using var form = new FormUrlEncodedContent([new("name", "A")]);
        using var answer = await app.Curator.PostAsync(new Uri("/api/v1/people", UriKind.Relative), form, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(415);
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "no-such-address")]
    [InlineData("GET", "/people/nobody-here", 404, "not-here")]
    [InlineData("GET", "/quotes/999999", 404, "not-here")]
    [InlineData("GET", "/quotes/99999999999999999999999", 404, "not-here")]
    [InlineData("GET", "/sources/none/text", 404, "not-here")]
    [InlineData("PATCH", "/people", 405, "wrong-method")]
    public async Task Answers_with_a_problem_where_nothing_is(string method, string path, int status, string type)
    {
        var answer = await app.Send(new HttpMethod(method), path);
        answer.Status.ShouldBe(status);
        ((string)answer.Body!["type"]!).ShouldBe($"/docs/errors#{type}");
    }
}

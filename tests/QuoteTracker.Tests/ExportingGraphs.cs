using System.Text.Json.Nodes;
using Parquet;

namespace QuoteTracker.Tests;

/// <summary>Searches in the formats of others: JSON-LD, Web Annotations, Popolo, Parquet; and single records by <c>Accept</c>.</summary>
public sealed class ExportingGraphs(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Annotations = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    [Fact]
    public async Task Json_ld_has_a_node_a_quote_and_gives_the_speaker_only_what_is_theirs()
    {
        var graph = JsonNode.Parse(await Text("format=jsonld"))!;
        ((string)graph["@context"]!).ShouldBe("https://schema.org");
        var nodes = graph["@graph"]!.AsArray();
        nodes.Count(node => node!["@type"]!.ToString() != "ClaimReview").ShouldBe(await Found(""));
        Node(nodes, "mustafa-3")["@type"]!.ToString().ShouldBe("Quotation");
        Node(nodes, "mustafa-3")["creator"]![0]!["name"]!.ToString().ShouldBe("Fazil Mustafa");
        Node(nodes, "mustafa-3")["translationOfWork"]!["inLanguage"]!.ToString().ShouldBe("az");

        // What the source only tells of is no quotation, and a silence is nobody's words.
        Node(nodes, "mustafa-1-lead")["@type"]!.ToString().ShouldBe("Claim");
        Node(nodes, "us-silence")["creator"].ShouldBeNull();
        Node(nodes, "us-silence")["about"]![0]!["name"]!.ToString().ShouldBe("United States");
    }

    [Fact]
    public async Task Json_ld_tells_the_reviews_of_a_quote_and_no_day_more_exactly_than_it_is_known()
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "test-reviewed", name = "Test Reviewed" });
        await app.Send(HttpMethod.Post, "/organizations", new { key = "test-checkers", name = "Test Checkers" });
        await app.Send(HttpMethod.Post, "/quotes", new { key = "reviewed-1", text = "The bridge was never closed.", kind = "direct", language = "en", saidOn = "2024-10~", speakers = new[] { new { speaker = "test-reviewed" } } });
        await app.Send(HttpMethod.Post, "/reviews", new { key = "bridge", claim = "The bridge was never closed", quote = "reviewed-1", reviewer = "test-checkers", url = "https://checkers.example/bridge", rating = "False" });
        var nodes = JsonNode.Parse(await Text("format=jsonld&speaker=test-reviewed"))!["@graph"]!.AsArray();
        nodes.Count.ShouldBe(2);
        nodes[0]!["dateCreated"].ShouldBeNull();
        nodes[0]!["temporal"]!.ToString().ShouldBe("2024-10~");
        nodes[1]!["@type"]!.ToString().ShouldBe("ClaimReview");
        nodes[1]!["reviewRating"]!["alternateName"]!.ToString().ShouldBe("False");
        nodes[1]!["itemReviewed"]!["sameAs"]!.ToString().ShouldBe(nodes[0]!["@id"]!.ToString());
    }

    [Fact]
    public async Task Web_annotations_point_into_the_source_with_words_that_stand_there()
    {
        var page = JsonNode.Parse(await Text("format=webannotation&speaker=fazil-mustafa"))!;
        page["type"]!.ToString().ShouldBe("AnnotationPage");
        var text = await app.Reader.GetStringAsync(new Uri("/api/v1/sources/mps-response/text", UriKind.Relative), TestContext.Current.CancellationToken);
        page["items"]!.AsArray().Count.ShouldBe((await app.Get("/quotes?speaker=fazil-mustafa&limit=1000"))["items"]!.AsArray().Sum(item => item!["quote"]!["occurrences"]!.AsArray().Count));
        foreach (var item in page["items"]!.AsArray())
        {
            var selector = item!["target"]!["selector"]!;
            selector["type"]!.ToString().ShouldBe("TextQuoteSelector");
            text.ShouldContain($"{selector["prefix"]}{selector["exact"]}{selector["suffix"]}");
            item["body"]!.AsArray().Select(body => body!["value"]?.ToString()).ShouldContain("speaker:fazil-mustafa");
        }
    }

    [Fact]
    public async Task Popolo_has_the_speakers_with_all_names_their_organizations_and_memberships()
    {
        var popolo = JsonNode.Parse(await Text("format=popolo"))!;
        var person = popolo["persons"]!.AsArray().Single(one => one!["id"]!.ToString() == "ilham-aliyev")!;
        person["other_names"]!.AsArray().Select(name => name!["name"]!.ToString()).ShouldContain("Ильхам Алиев");
        var organizations = popolo["organizations"]!.AsArray().Select(one => one!["id"]!.ToString()).ToList();
        organizations.ShouldContain("us-congressmen-2024-10-03");
        var people = popolo["persons"]!.AsArray().Select(one => one!["id"]!.ToString()).ToList();
        popolo["memberships"]!.AsArray().Count.ShouldBeGreaterThan(2);
        foreach (var membership in popolo["memberships"]!.AsArray())
        {
            people.ShouldContain(membership!["person_id"]!.ToString());
            organizations.ShouldContain(membership["organization_id"]!.ToString());
        }
    }

    [Fact]
    public async Task Parquet_has_the_rows_of_the_table()
    {
        using var answer = await app.Reader.GetAsync(new Uri("/api/v1/exports?format=parquet&speaker=fazil-mustafa&sort=oldest", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.apache.parquet");
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await using var parquet = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        using var group = parquet.OpenRowGroupReader(0);
        var found = (await app.Get("/quotes?speaker=fazil-mustafa&sort=oldest"))["items"]!.AsArray();
        var (keys, ids) = (new string?[found.Count], new long[found.Count]);
        await group.ReadAsync(parquet.Schema.FindDataField("key"), keys.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        await group.ReadAsync<long>(parquet.Schema.FindDataField("id"), ids.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        keys.ShouldBe(found.Select(item => (string)item!["quote"]!["key"]!));
        ids.ShouldBe(found.Select(item => (long)item!["quote"]!["id"]!));
    }

    [Theory]
    [InlineData("jsonl", "")]
    [InlineData("csv", "key,text")]
    [InlineData("jsonld", "@graph")]
    [InlineData("webannotation", "items")]
    [InlineData("popolo", "persons")]
    [InlineData("parquet", "PAR1")]
    [InlineData("bibtex", "")]
    [InlineData("ris", "")]
    [InlineData("csl", "[")]
    public async Task A_search_that_finds_nothing_is_a_whole_file_of_nothing(string format, string sign)
    {
        var text = await Text($"format={format}&q=xylophonesque");
        text.ShouldContain(sign);
        if (format is "jsonld" or "webannotation" or "popolo" or "csl")
            JsonNode.Parse(text).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/quotes/mustafa-3", "application/ld+json", "\"@type\":\"Quotation\"")]
    [InlineData("/quotes/mustafa-3", Annotations, "TextQuoteSelector")]
    [InlineData("/quotes/mustafa-3", "application/x-bibtex", "@misc{mustafa-3")]
    [InlineData("/quotes/mustafa-3", "application/x-research-info-systems", "TY  - GEN")]
    [InlineData("/quotes/mustafa-3", "application/json;q=0.5, application/vnd.citationstyles.csl+json", "\"speech\"")]
    [InlineData("/people/fazil-mustafa", "application/ld+json", "\"@type\":\"Person\"")]
    [InlineData("/organizations/milli-majlis", "application/ld+json", "\"@type\":\"Organization\"")]
    [InlineData("/groups/us-congressmen-2024-10-03", "application/ld+json", "nearly 60 U.S. Congressmen")]
    [InlineData("/sources/mps-response", "application/ld+json", "\"@type\":\"Article\"")]
    public async Task A_record_comes_in_the_form_that_is_asked_for(string address, string accept, string sign)
    {
        using var answer = await Ask(address, accept);
        answer.Headers.Vary.ShouldContain("Accept");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(accept.Split(", ")[^1].Split(';')[0]);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(sign);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/*")]
    [InlineData("application/ld+json;q=0, */*")]
    [InlineData("application/ld+json;q=0.2, application/json")]
    [InlineData("image/png")]
    [InlineData("not a media type")]
    public async Task Else_it_is_our_json(string accept)
    {
        using var answer = await Ask("/quotes/mustafa-3", accept);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Headers.ETag!.Tag.ShouldStartWith("\"1-");
    }

    [Fact]
    public async Task A_review_comes_as_claim_review()
    {
        await app.Send(HttpMethod.Post, "/organizations", new { key = "form-checkers", name = "Form Checkers" });
        await app.Send(HttpMethod.Post, "/reviews", new { key = "form", claim = "It was closed", reviewer = "form-checkers", url = "https://checkers.example/form", rating = "False" });
        using var answer = await Ask("/reviews/form", "application/ld+json");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"@type\":\"ClaimReview\"");
    }

    [Theory]
    [InlineData("application/json", "\"type\":\"person\"")]
    [InlineData("application/ld+json", "\"@type\":\"Person\"")]
    public async Task A_page_of_whichever_speaker_leads_to_the_record_in_that_form(string accept, string sign)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/speakers/fazil-mustafa", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(sign);
    }

    private async Task<HttpResponseMessage> Ask(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1{address}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var answer = await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200);
        return answer;
    }

    private static JsonNode Node(JsonArray nodes, string key) => nodes.Single(node => node!["identifier"]?.ToString() == key)!;

    private async Task<int> Found(string query) => (int)(await app.Get($"/quotes?limit=1000&{query}"))["total"]!["value"]!;

    private Task<string> Text(string query) => app.Reader.GetStringAsync(new Uri($"/api/v1/exports?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
}

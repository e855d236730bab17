using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A search kept under a name.</summary>
public sealed class SavingSearches(SearchApp app) : IClassFixture<SearchApp>
{
    [Fact]
    public async Task Keeps_its_parameters_and_finds_what_the_search_finds()
    {
        var saved = await Save(new { name = "Deep rivers", q = "deep river", speaker = "test-fisher", from = "2015", sort = "oldest" });
        saved.Location.ShouldBe($"/api/v1/searches/{saved.Body!["id"]}");
        ((string)saved.Body["key"]!).ShouldBe("deep-rivers");
        ((string)saved.Body["by"]!).ShouldBe("admin");
        ((string)saved.Body["feed"]!).ShouldBe("/feeds/searches/deep-rivers.atom");

        var read = await app.Send(HttpMethod.Get, "/searches/deep-rivers");
        read.ETag.ShouldBe(saved.ETag);
        read.Body!.ToJsonString().ShouldBe(saved.Body.ToJsonString());
        ((string)read.Body["q"]!, (string?)read.Body["kind"]).ShouldBe(("deep river", null));

        (await app.Get("/searches/deep-rivers/quotes")).ToJsonString().ShouldBe((await app.Get("/quotes?q=deep%20river&speaker=test-fisher&from=2015&sort=oldest")).ToJsonString());
    }

    [Theory]
    [InlineData("""{"name":"All by pages","q":"river"}""")]
    [InlineData("""{"name":"All by pages of days","kind":"direct","sort":"oldest"}""")]
    public async Task Is_gone_through_page_by_page(string body)
    {
        var key = (string)(await Save(body)).Body!["key"]!;
        var (all, paged, cursor) = (Keys(await app.Get($"/searches/{key}/quotes")), new List<string>(), "");
        do
        {
            var page = await app.Get($"/searches/{key}/quotes?limit=1{cursor}");
            paged.AddRange(Keys(page));
            cursor = page["nextCursor"] is { } next ? $"&cursor={(string)next!}" : "";
        }
        while (cursor.Length > 0);

        paged.ShouldBe(all);
        (await App.Send(app.Reader, HttpMethod.Get, $"/searches/{key}/quotes?limit=0")).Wrong.ShouldBe(["limit"]);
        (await App.Send(app.Reader, HttpMethod.Get, $"/searches/{key}/quotes?cursor=bm9uZQ")).Wrong.ShouldBe(["cursor"]);
    }

    [Theory]
    [InlineData("""{"q":"river"}""", "/name")]
    [InlineData("""{"name":" "}""", "/name")]
    [InlineData("""{"name":"X","key":"Not a slug"}""", "/key")]
    [InlineData("""{"name":"X","q":"(river"}""", "/q")]
    [InlineData("""{"name":"X","q":"speaker:nobody-here"}""", "/q")]
    [InlineData("""{"name":"X","speaker":"nobody-here"}""", "/speaker")]
    [InlineData("""{"name":"X","organization":"test-fisher"}""", "/organization")]
    [InlineData("""{"name":"X","source":"none"}""", "/source")]
    [InlineData("""{"name":"X","kind":"loud"}""", "/kind")]
    [InlineData("""{"name":"X","topic":"Not a slug!"}""", "/topic")]
    [InlineData("""{"name":"X","language":"?"}""", "/language")]
    [InlineData("""{"name":"X","from":"2020-13"}""", "/from")]
    [InlineData("""{"name":"X","from":"2021","to":"2020"}""", "/to")]
    [InlineData("""{"name":"X","status":"secret"}""", "/status")]
    [InlineData("""{"name":"X","sort":"best"}""", "/sort")]
    [InlineData("""{"name":"X","limit":5}""", "/limit")]
    public async Task That_could_not_be_asked_is_refused_with_the_field(string body, string pointer)
    {
        var refused = await app.Send(HttpMethod.Post, "/searches", body);
        (refused.Status, refused.Type()).ShouldBe((400, "invalid-request"));
        refused.Wrong.ShouldBe([pointer]);
    }

    [Fact]
    public async Task With_too_many_topics_is_refused_as_its_address_would_be() =>
        (await app.Send(HttpMethod.Post, "/searches", new { name = "Many", topic = string.Join(',', Enumerable.Range(0, 1_000).Select(n => $"t{n}")) })).Wrong.ShouldBe(["/topic"]);

    [Fact]
    public async Task Under_a_name_or_key_that_is_taken_answers_where_the_other_is()
    {
        var first = await Save(new { name = "Taken name", q = "river" });
        foreach (var body in new object[] { new { name = "Taken name", q = "wide" }, new { name = "Other name", key = "taken-name" } })
        {
            var refused = await app.Send(HttpMethod.Post, "/searches", body);
            (refused.Status, refused.Type()).ShouldBe((409, "already-there"));
            ((string)refused.Body!["detail"]!).ShouldContain(first.Location!);
        }

        // Another name that makes the same slug is another search.
        ((string)(await Save(new { name = "Taken: name!" })).Body!["key"]!).ShouldBe("taken-name-2");
        ((string)(await Save(new { name = "2024" })).Body!["key"]!).ShouldBe("search-2024");
    }

    [Fact]
    public async Task Is_replaced_and_deleted_only_by_who_saw_it()
    {
        var saved = await Save(new { name = "To replace", q = "river" });
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete })
        {
            var body = method == HttpMethod.Put ? new { name = "Replaced" } : null;
            (await app.Send(method, "/searches/to-replace", body, ("If-Match", ""))).Type().ShouldBe("precondition-needed");
            var stale = await app.Send(method, "/searches/to-replace", body, ("If-Match", "\"7-0000000000000000\""));
            (stale.Status, stale.ETag).ShouldBe((412, saved.ETag));
            ((string)stale.Body!["etag"]!).ShouldBe(saved.ETag);
        }

        var replaced = await app.Send(HttpMethod.Put, "/searches/to-replace", new { name = "Replaced", kind = "silence" }, ("If-Match", saved.ETag!));
        replaced.Status.ShouldBe(200, replaced.Body?.ToJsonString());
        ((int)replaced.Body!["version"]!, (string?)replaced.Body["q"], (string)replaced.Body["key"]!).ShouldBe((2, null, "to-replace"));
        Keys(await app.Get("/searches/to-replace/quotes")).ShouldBe(["z1"]);
        var again = await app.Send(HttpMethod.Put, "/searches/to-replace", new { name = "Replaced", kind = "silence", key = "to-replace" }, ("If-Match", replaced.ETag!));
        again.ETag.ShouldBe(replaced.ETag);
        (await app.Send(HttpMethod.Put, "/searches/to-replace", new { name = "Replaced", key = "another" })).Wrong.ShouldBe(["/key"]);

        (await app.Send(HttpMethod.Delete, "/searches/to-replace", null, ("If-Match", replaced.ETag!))).Status.ShouldBe(204);
        foreach (var path in new[] { "", "/quotes", "/new" })
            (await app.Send(HttpMethod.Get, $"/searches/to-replace{path}")).Type().ShouldBe("not-here");
        (await Save(new { name = "Replaced", key = "to-replace" })).Body!["id"]!.ToString().ShouldNotBe(saved.Body!["id"]!.ToString());
    }

    [Fact]
    public async Task Needs_a_key_that_may_write() =>
        (await App.Send(app.Reader, HttpMethod.Post, "/searches", new { name = "Nobody's" })).Status.ShouldBe(401);

    [Fact]
    public async Task Sent_again_with_its_idempotency_key_is_saved_once()
    {
        var first = await app.Send(HttpMethod.Post, "/searches", new { name = "Saved once" }, ("Idempotency-Key", "once"));
        var again = await app.Send(HttpMethod.Post, "/searches", new { name = "Saved once" }, ("Idempotency-Key", "once"));
        (again.Status, again.Body!.ToJsonString(), again.Headers["Idempotency-Replayed"]).ShouldBe((201, first.Body!.ToJsonString(), "true"));
        (await app.Get("/searches?name=Saved%20once"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Follows_a_merged_speaker_and_says_when_one_is_gone()
    {
        var (kept, merged, gone) = (await app.HasPerson("Test Kept"), await app.HasPerson("Test Twin"), await app.HasPerson("Test Gone"));
        await app.Has(AQuote.By(merged, "Twinned words.").With("key", "twinned"));
        await Save(new { name = "Twin", speaker = merged });
        await Save(new { name = "Gone", speaker = gone });

        (await app.Send(HttpMethod.Post, $"/people/{merged}/merge", new { into = kept })).Status.ShouldBe(200);
        (await app.Send(HttpMethod.Delete, $"/people/{gone}")).Status.ShouldBe(204);

        Keys(await app.Get("/searches/twin/quotes")).ShouldBe(["twinned"]);
        foreach (var path in new[] { "quotes", "new" })
        {
            var refused = await app.Send(HttpMethod.Get, $"/searches/gone/{path}");
            (refused.Status, refused.Type()).ShouldBe((409, "search-out-of-date"));
            refused.Wrong.ShouldBe(["/speaker"]);
        }
    }

    private Task<Answer> Save(object body) => app.Saves(body);

    private static List<string> Keys(JsonNode answer) => [.. answer["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!)];
}

/// <summary>Searches that are kept from now on.</summary>
internal static class ASavedSearch
{
    public static async Task<Answer> Saves(this App app, object body)
    {
        var answer = await app.Send(HttpMethod.Post, "/searches", body);
        answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
        return answer;
    }
}

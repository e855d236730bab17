using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Many quotes in one call: all or none of them, or each by itself.</summary>
public sealed class Batches(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_thousand_quotes_go_in_by_one_call_and_are_found_at_once()
    {
        var speaker = await app.HasPerson("Test Thousand");
        var answer = await Post(Enumerable.Range(0, 1_000).Select(n => AQuote.By(speaker, $"Thousandfold words, number {n}.")));
        answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
        ((int)answer.Body!["added"]!).ShouldBe(1_000);
        ((int)answer.Body["refused"]!).ShouldBe(0);
        var results = answer.Body["results"]!.AsArray();
        results.Select(r => (int)r!["index"]!).ShouldBe(Enumerable.Range(0, 1_000));
        results.Select(r => (int)r!["status"]!).Distinct().ShouldBe([201]);
        (await Total("thousandfold")).ShouldBe(1_000);
        var last = results[999]!;
        ((string)last["url"]!).ShouldBe($"/api/v1/quotes/{last["id"]}");
        var read = await app.Get($"/quotes/{last["id"]}");
        ((string)read["text"]!).ShouldBe("Thousandfold words, number 999.");
        ((string)read["key"]!).ShouldBe((string)last["key"]!);
        (await app.Get($"/quotes/{last["id"]}/versions"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task None_and_more_than_a_thousand_are_refused()
    {
        var speaker = await app.HasPerson("Test Toomany");
        (await Post(Enumerable.Range(0, 1_001).Select(n => AQuote.By(speaker, $"Overfull {n}.")))).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(400), a => a.Wrong.ShouldBe(["/quotes"]));
        (await Post([])).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(400), a => a.Wrong.ShouldBe(["/quotes"]));
        (await Total("overfull")).ShouldBe(0);
    }

    [Fact]
    public async Task Together_every_wrong_quote_is_named_and_nothing_is_left_behind()
    {
        var speaker = await app.HasPerson("Test Together");
        await app.Send(HttpMethod.Post, "/sources", new { title = "T", language = "en", key = "together-text", text = "Only these words." });
        await app.Has(AQuote.By(speaker, "First come.").With("key", "together-taken"));
        var gone = await app.Has(AQuote.By(speaker, "Long gone.").With("key", "together-gone"));
        await app.Send(HttpMethod.Delete, $"/quotes/{gone}");

        var answer = await Post(
        [
            AQuote.By(speaker, "Vanishing words are fine."),
            AQuote.By("test-nobody", "Vanishing words."),
            AQuote.By(speaker, ""),
            AQuote.By(speaker, "Vanishing words.").With("kind", "loud"),
            AQuote.By(speaker, "Vanishing words.").With("occurrences", new[] { new { source = "together-text", exact = "Other words." } }),
            AQuote.By(speaker, "Vanishing words.").With("key", "together-taken"),
            AQuote.By(speaker, "Vanishing words.").With("key", "together-gone"),
            AQuote.By(speaker, "Vanishing words.").With("key", "together-twin"),
            AQuote.By(speaker, "Vanishing words.").With("key", "together-twin"),
            AQuote.By(speaker, "Vanishing words.").With("saidOn", "2024-13").With("topics", new[] { "Not A Slug" }),
        ], "together");

        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(
        [
            "/quotes/1/speakers/0/speaker", "/quotes/2/text", "/quotes/3/kind", "/quotes/4/occurrences/0/exact", "/quotes/5/key", "/quotes/6/key", "/quotes/8/key",
            "/quotes/9/saidOn", "/quotes/9/topics/0",
        ]);
        (await Total("vanishing")).ShouldBe(0);
        (await app.Send(HttpMethod.Get, "/quotes/together-twin")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Each_gets_the_answer_that_it_would_have_got_alone()
    {
        var speaker = await app.HasPerson("Test Each");
        await app.Has(AQuote.By(speaker, "First come.").With("key", "each-taken"));
        var gone = await app.Has(AQuote.By(speaker, "Long gone.").With("key", "each-gone"));
        await app.Send(HttpMethod.Delete, $"/quotes/{gone}");
        Dictionary<string, object?>[] quotes =
        [
            AQuote.By(speaker, "Severally said.").With("key", "each-good"),
            AQuote.By("test-nobody", "Severally said.").With("key", "each-again"),
            AQuote.By(speaker, "Severally said.").With("kind", "loud"),
            AQuote.By(speaker, "Severally said.").With("key", "each-taken"),
            AQuote.By(speaker, "Severally said.").With("key", "each-gone"),
            AQuote.By(speaker, "Severally said.").With("key", "each-good"),
            AQuote.By(speaker, "Severally said.").With("key", "each-again"),
        ];

        var answer = await Post(quotes, "each");

        answer.Status.ShouldBe(200);
        var results = answer.Body!["results"]!.AsArray();
        results.Select(r => (int)r!["status"]!).ShouldBe([201, 400, 400, 409, 409, 409, 201]);
        ((int)answer.Body["added"]!, (int)answer.Body["refused"]!).ShouldBe((2, 5));
        results[1]!["problem"]!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!).ShouldBe(["/speakers/0/speaker"]);
        results[1]!["id"].ShouldBeNull();
        results[2]!["problem"]!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!).ShouldBe(["/kind"]);
        foreach (var line in new[] { 1, 2, 3, 4, 5 })
        {
            var alone = await app.Send(HttpMethod.Post, "/quotes", quotes[line].With("key", quotes[line].GetValueOrDefault("key") is "each-again" ? "each-alone" : quotes[line].GetValueOrDefault("key")));
            JsonNode.DeepEquals(alone.Body, results[line]!["problem"]).ShouldBeTrue($"{line}: {alone.Body} {results[line]}");
        }

        (await Total("severally")).ShouldBe(2);
    }

    [Fact]
    public async Task A_quote_that_is_no_object_or_has_a_field_twice_is_wrong_by_itself()
    {
        var speaker = await app.HasPerson("Test Shapes");
        var good = $$"""{"text":"Shapely.","kind":"direct","language":"en","speakers":[{"speaker":"{{speaker}}"}]}""";
        var answer = await app.Send(HttpMethod.Post, "/quotes/batch", $$"""{"mode":"each","quotes":[null,5,[],{"text":"a","text":"b"},{{good}}]}""");
        answer.Body!["results"]!.AsArray().Select(r => (int)r!["status"]!).ShouldBe([400, 400, 400, 400, 201]);
        ((string)answer.Body["results"]![3]!["problem"]!["errors"]![0]!["pointer"]!).ShouldBe("/text");
        (await app.Send(HttpMethod.Post, "/quotes/batch", """{"quotes":[{]}""")).Status.ShouldBe(400);
        (await app.Send(HttpMethod.Post, "/quotes/batch", """{"quotes":[],"mode":"maybe"}""")).Wrong.ShouldBe(["/mode"]);
        (await app.Send(HttpMethod.Post, "/quotes/batch", """{"quotes":[],"colour":"red"}""")).Wrong.ShouldBe(["/colour"]);
    }

    [Fact]
    public async Task A_retry_with_the_same_idempotency_key_adds_nothing_twice()
    {
        var speaker = await app.HasPerson("Test Retry");
        object body = new { quotes = new[] { AQuote.By(speaker, "Retrying words."), AQuote.By(speaker, "Retrying still.") } };
        var first = await app.Send(HttpMethod.Post, "/quotes/batch", body, ("Idempotency-Key", "batch-1"));
        var again = await app.Send(HttpMethod.Post, "/quotes/batch", body, ("Idempotency-Key", "batch-1"));
        (first.Status, again.Status).ShouldBe((201, 201));
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        JsonNode.DeepEquals(first.Body, again.Body).ShouldBeTrue();
        (await Total("retrying")).ShouldBe(2);
    }

    [Fact]
    public async Task Its_quotes_have_their_evidence_author_and_reason()
    {
        var speaker = await app.HasPerson("Test Evidence");
        await app.Send(HttpMethod.Post, "/sources", new { title = "E", language = "en", key = "evidence-text", text = "He said: “Evident words.” And went." });
        var quote = AQuote.By(speaker, "Evident words.").With("occurrences", new[] { new { source = "evidence-text", exact = "Evident words." } });
        var answer = await app.Send(HttpMethod.Post, "/quotes/batch?reason=from%20the%20notebook", new { quotes = new[] { quote } });
        answer.Status.ShouldBe(201);
        var id = (long)answer.Body!["results"]![0]!["id"]!;
        ((string)(await app.Get($"/quotes/{id}"))["occurrences"]![0]!["anchor"]!).ShouldBe("exact");
        var version = (await app.Get($"/quotes/{id}/versions"))["items"]![0]!;
        ((string)version["by"]!, (string)version["reason"]!).ShouldBe(("admin", "from the notebook"));
    }

    [Fact]
    public async Task References_without_end_are_refused_and_stall_nothing()
    {
        var speaker = await app.HasPerson("Test Flood");
        var flood = Enumerable.Range(0, 500).Select(n => AQuote.By(speaker, "Flooding.").With("occurrences", Enumerable.Range(0, 100).Select(i => new { source = $"s-{n}-{i}", exact = "x" })));
        var answer = await Post(flood);
        answer.Status.ShouldBe(400);
        answer.Wrong.Count().ShouldBe(50_000);
    }

    [Fact]
    public async Task Needs_a_key_and_a_body_of_8_MiB_at_most()
    {
        (await App.Send(app.Reader, HttpMethod.Post, "/quotes/batch", new { quotes = Array.Empty<object>() })).Status.ShouldBe(401);
        (await app.Send(HttpMethod.Post, "/quotes/batch", $$"""{"quotes":["{{new string('a', 8 * 1024 * 1024)}}"]}""", ("Expect", "100-continue"))).Status.ShouldBe(413);
    }

    private Task<Answer> Post(IEnumerable<object> quotes, string? mode = null) =>
        app.Send(HttpMethod.Post, "/quotes/batch", mode is null ? new { quotes } : new { quotes, mode });

    private async Task<int> Total(string words) => (int)(await app.Get($"/quotes?q={words}"))["total"]!["value"]!;
}

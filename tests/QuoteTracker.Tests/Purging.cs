using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A court wants words gone: they go out of everything that answers, and the history can be proved all the same.</summary>
public sealed class Purging(App app) : IClassFixture<App>
{
    private const string Order = "Order of the court of Testborough, file 12/2026.";

    [Fact]
    public async Task A_quote_is_gone_from_every_answer_and_its_history_holds()
    {
        var speaker = await app.HasPerson("Test Slandered");
        var key = await Edited(speaker, "zwickelhuber", "Zwickelhuber stole the bells of Testborough.");
        (await Found("zwickelhuber")).Count.ShouldBe(1);

        var purge = await Purge("quote", key);
        purge.Status.ShouldBe(201, purge.Body?.ToJsonString());

        (await Found("zwickelhuber")).ShouldBeEmpty();
        foreach (var path in new[]
        {
            $"/quotes/{key}", $"/quotes/{key}/versions", $"/quotes/{key}/versions/1", $"/quotes/{key}/versions/2", $"/quotes/{key}/diff?from=1&to=2", $"/quotes/{key}/occurrences", $"/quotes/{key}/cite",
            $"/quotes?speaker={speaker}", "/changes?limit=1000", "/audit?limit=1000", "/purges", "/exports", "/exports?format=csv", $"/people/{speaker}/quotes", "/check?text=Zwickelhuber%20stole%20the%20bells",
        })
            (await Text(path)).ShouldNotContain("bells of", Case.Insensitive, path);
        (await app.Curator.GetStringAsync(new Uri($"/feeds/quotes.atom?speaker={speaker}", UriKind.Relative), Cancel)).ShouldNotContain("bells", Case.Insensitive);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_asks_for_it_is_told_that_the_law_removed_it_when_why_and_its_hash()
    {
        var key = await Edited(await app.HasPerson("Test Plaintiff"), "plaintiff", "The plaintiff eats candles.");
        var state = (await app.Get($"/quotes/{key}/versions"))["items"]!.AsArray()[^1]!["sha256"]!.ToString();
        await Purge("quote", key);

        foreach (var path in new[] { $"/quotes/{key}", $"/quotes/{key}/versions/1", $"/quotes/{key}/versions/2", $"/quotes/{key}/diff?from=1&to=2" })
        {
            var gone = await app.Send(HttpMethod.Get, path);
            gone.Status.ShouldBe(410, path);
            gone.Body!["type"]!.ToString().ShouldBe("/docs/errors#removed-by-law");
            gone.Body["detail"]!.ToString().ShouldMatch($"^The quote '{key}' was removed by law at 20..-..-..T..:..:..Z: Order of the court of Testborough, file 12/2026\\. ");
            gone.Body["sha256"]!.ToString().ShouldBe(state);
        }

        var versions = (await app.Get($"/quotes/{key}/versions"))["items"]!.AsArray();
        versions.Select(v => (string)v!["action"]!).ShouldBe(["added", "changed", "deleted", "purged"]);
        ((string?)versions[1]!["reason"]).ShouldBeNull("The reason of an edit may repeat the words.");
        ((string)versions[3]!["reason"]!).ShouldBe(Order);
        (await app.Ask("/purges"))["items"]!.AsArray().Single(p => (string)p!["key"]! == key)!["by"]!.ToString().ShouldBe("admin");
        (await app.Ask("/audit?limit=1"))["items"]![0]!["action"]!.ToString().ShouldBe("purged");
    }

    [Fact]
    public async Task Nothing_brings_it_back_and_its_key_is_nobodys()
    {
        var speaker = await app.HasPerson("Test Returner");
        var key = await Edited(speaker, "returner", "The returner never pays.");
        var exported = await Text("/exports");
        await Purge("quote", key);

        (await app.Send(HttpMethod.Post, $"/quotes/{key}/revert", new { to = 1 })).Status.ShouldBe(410);
        (await app.Send(HttpMethod.Delete, $"/quotes/{key}")).Status.ShouldBe(410);
        var again = await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, "The returner never pays.").With("key", key));
        (again.Status, again.Body!["detail"]!.ToString().Contains("removed by law", StringComparison.Ordinal)).ShouldBe((409, true));

        // An old export of ours, imported by somebody who doesn't know of the court.
        var line = exported.Split('\n').Single(l => l.Contains($"\"{key}\"", StringComparison.Ordinal));
        using var sent = await app.Curator.PostAsync(new Uri("/api/v1/imports/dry-run", UriKind.Relative), new StringContent(line, Encoding.UTF8, "application/x-ndjson"), Cancel);
        var report = await sent.Content.ReadAsStringAsync(Cancel);
        report.ShouldContain("This record was purged by admin");
        report.ShouldContain("Leave it out: it was removed by law.");
        (await Found("returner+never")).ShouldBeEmpty();
        (await app.Send(HttpMethod.Get, $"/quotes/{key}")).Status.ShouldBe(410);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_goes_with_its_texts_and_with_what_quotes_once_kept_of_them()
    {
        var speaker = await app.HasPerson("Test Letterwriter");
        await app.Send(HttpMethod.Post, "/sources", new { title = "Letter on quibblewort", language = "en", key = "letter", text = "Before. She grew quibblewort at night. After." });
        await app.Send(HttpMethod.Post, "/sources/letter/snapshots", new { text = "Before. She grew quibblewort at night, they say. After." });
        await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, "She grew flowers.").With("key", "grew").With("occurrences", new[] { new { source = "letter", exact = "She grew quibblewort at night" } }));

        var refused = await Purge("source", "letter");
        (refused.Status, refused.Body!["detail"]!.ToString().Contains("1 quote", StringComparison.Ordinal)).ShouldBe((409, true));
        (await app.Send(HttpMethod.Patch, "/quotes/grew", new { occurrences = Array.Empty<object>() })).Status.ShouldBe(200);
        var text = (await app.Get("/sources/letter/snapshots"))["items"]!.AsArray();
        var purge = await Purge("source", "letter");

        purge.Status.ShouldBe(201, purge.Body?.ToJsonString());
        purge.Body!["texts"]!.AsArray().Select(hash => (string)hash!).ShouldBe(text.Select(snapshot => (string)snapshot!["sha256"]!), ignoreOrder: true);
        foreach (var path in new[] { "/sources/letter", "/sources/letter/text", $"/sources/letter/snapshots/{text[0]!["id"]}/text", "/sources/letter/timemap", "/sources/letter/versions/1", "/quotes/grew/versions/1", "/quotes/grew/diff?from=1&to=2" })
        {
            using var answer = await app.Curator.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative), Cancel);
            ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync(Cancel)).Contains("quibblewort", StringComparison.Ordinal)).ShouldBe((410, false), path);
        }

        // The quote itself is no source: it lives, and its present version is whole.
        (await app.Get("/quotes/grew"))["text"]!.ToString().ShouldBe("She grew flowers.");
        (await app.Get("/quotes/grew/versions/2"))["state"]!["text"]!.ToString().ShouldBe("She grew flowers.");
        (await app.Send(HttpMethod.Post, "/quotes/grew/revert", new { to = 1 })).Status.ShouldBe(410);
        (await app.Send(HttpMethod.Post, "/sources", new { title = "Again", language = "en", key = "letter", text = "Again." })).Status.ShouldBe(409);
        (await app.Faults()).ShouldBeEmpty();

        // And may go in its turn, with the hashes of what an earlier purge took out of it.
        (await Purge("quote", "grew")).Status.ShouldBe(201);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_deleted_long_ago_goes_too()
    {
        await app.Send(HttpMethod.Post, "/sources", new { title = "Old", language = "en", key = "old-letter", text = "Wumpelstein owes money." });
        await app.Send(HttpMethod.Delete, "/sources/old-letter");
        (await Purge("source", "old-letter")).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Get, "/sources/old-letter")).Body!["type"]!.ToString().ShouldEndWith("removed-by-law");
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_quote_says_which_sources_have_the_words_still_and_a_review_keeps_it_until_it_goes()
    {
        var records = await EveryKind.In(app, "court");
        var quote = records.Single(r => r.Kind == "quote");
        (await Purge("quote", "court-quote")).Status.ShouldBe(409);
        (await Purge("review", "court-review")).Status.ShouldBe(201);

        var purge = await Purge("quote", quote.Address.Split('/')[^1]);

        purge.Body!["alsoIn"]!.AsArray().Select(source => (string)source!).ShouldBe([$"/api/v1{records.Single(r => r.Kind == "source").Address}"]);
        (await app.Send(HttpMethod.Get, "/relations/court-relation")).Status.ShouldBe(410);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_was_kept_for_a_retry_is_given_no_more()
    {
        var speaker = await app.HasPerson("Test Retrier");
        var body = AQuote.By(speaker, "The retrier hides in barrels.").With("key", "retrier");
        (await app.Send(HttpMethod.Post, "/quotes", body, ("Idempotency-Key", "purge-1"))).Status.ShouldBe(201);
        await Purge("quote", "retrier");

        var again = await app.Send(HttpMethod.Post, "/quotes", body, ("Idempotency-Key", "purge-1"));

        (again.Status, (string?)again.Body!["type"], again.Headers.ContainsKey("Idempotency-Replayed")).ShouldBe((422, "/docs/errors#answer-removed", false));
        (await app.Send(HttpMethod.Post, "/purges", new { type = "quote", record = "retrier", because = "Again." }, ("Idempotency-Key", "purge-2"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Asked_again_it_says_what_was_done_and_does_nothing_more()
    {
        var key = await Edited(await app.HasPerson("Test Twice"), "twice-purged", "Twice is enough.");
        var first = await Purge("quote", key);
        var second = await Purge("quote", key);
        (first.Status, second.Status).ShouldBe((201, 200));
        second.Body!["revision"]!.ToString().ShouldBe(first.Body!["revision"]!.ToString());
    }

    [Fact]
    public async Task Whoever_has_the_words_can_prove_that_they_were_these()
    {
        var key = await Edited(await app.HasPerson("Test Prover"), "prover", "The prover kept a copy.");
        var copy = (await app.Get($"/quotes/{key}/versions/2"))["state"]!;
        var purge = await Purge("quote", key);

        // The state is JSON without white space, fields in the order in which the API shows them.
        var state = copy.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        purge.Body!["sha256"]!.ToString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state))));
        purge.Body["removed"]!.AsArray().Select(r => (string?)r!["after"]).ShouldContain(purge.Body["sha256"]!.ToString());
    }

    [Theory]
    [InlineData("""{"type":"membership","record":"x","because":"b"}""", "/type")]
    [InlineData("""{"type":"quote","record":"","because":"b"}""", "/record")]
    [InlineData("""{"type":"quote","record":"x","because":" "}""", "/because")]
    [InlineData("""{"type":"quote","record":"x","because":"b","words":"w"}""", "/words")]
    public async Task A_wrong_one_says_which_field(string body, string pointer) => (await app.Send(HttpMethod.Post, "/purges", body)).Wrong.ShouldContain(pointer);

    [Fact]
    public async Task Nobody_else_does_it_and_what_never_was_is_not_here()
    {
        using var writer = await app.Another("purge writer");
        (await App.Send(writer, HttpMethod.Post, "/purges", new { type = "quote", record = "1", because = "I want it." })).Status.ShouldBe(403);
        (await App.Send(writer, HttpMethod.Get, "/purges")).Status.ShouldBe(403);
        (await Purge("quote", "never-was")).Status.ShouldBe(404);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Answer> Purge(string type, string record) => app.Send(HttpMethod.Post, "/purges", new { type, record, because = Order });

    // A quote with two versions, whose edit says why in the words that must go.
    private async Task<string> Edited(string speaker, string key, string text)
    {
        await app.Has(AQuote.By(speaker, text).With("key", key));
        (await app.Send(HttpMethod.Patch, $"/quotes/{key}?reason={Uri.EscapeDataString($"It was: {text}")}", new { leadIn = $"Some say, {text}" })).Status.ShouldBe(200);
        return key;
    }

    private async Task<JsonArray> Found(string q) => (await app.Get($"/quotes?q={q}"))["items"]!.AsArray();

    private async Task<string> Text(string path)
    {
        using var answer = await app.Curator.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative), Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}

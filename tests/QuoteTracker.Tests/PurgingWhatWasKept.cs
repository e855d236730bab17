using System.Data.Common;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Tests;

/// <summary>Words that were kept outside of records, in answers, lines and decisions, go with a purge; and it says what it did, whatever comes after.</summary>
public sealed class PurgingWhatWasKept(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Refusals_that_repeat_words_of_a_source_are_kept_no_more()
    {
        var speaker = await app.HasPerson("Test Refused");
        var said = $"She sold the brackleburn, {string.Join(" and ", Enumerable.Range(0, 60))}";
        await app.Send(HttpMethod.Post, "/sources", new { title = "Refused", language = "en", key = "refused-letter", text = $"Before. {said}. After." });
        var near = AQuote.By(speaker, "She sold it.").With("occurrences", new[] { new { source = "refused-letter", exact = $"She told the brackleburn{said[24..]}" } });
        var refused = await app.Send(HttpMethod.Post, "/quotes", near, ("Idempotency-Key", "refused-1"));
        (refused.Status, refused.Body!.ToJsonString()).ShouldSatisfyAllConditions(it => it.Status.ShouldBe(400), it => it.Item2.ShouldContain("The nearest there: She sold the brackleburn"));
        (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, "Another one.").With("key", "kept"), ("Idempotency-Key", "kept-1"))).Status.ShouldBe(201);

        (await Purge("source", "refused-letter")).Status.ShouldBe(201);

        (await KeptAnswers()).ShouldAllBe(body => !body.Contains("brackleburn", StringComparison.Ordinal));
        var again = await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, "Another one.").With("key", "kept"), ("Idempotency-Key", "kept-1"));
        (again.Status, again.Headers.ContainsKey("Idempotency-Replayed")).ShouldBe((201, true), "Answers that have none of the words are kept.");
    }

    [Fact]
    public async Task Answers_that_have_a_part_of_a_long_text_go_and_others_of_the_same_speaker_stay()
    {
        var speaker = await app.HasPerson("Test Long Spoken");
        var text = $"{string.Join(' ', Enumerable.Range(0, 5_000))} the quartermaster hid the mulberry wine {string.Join(' ', Enumerable.Range(5_000, 5_000))}";
        await app.Send(HttpMethod.Post, "/sources", new { title = "Long", language = "en", key = "long-letter", text });
        foreach (var (key, words) in new[] { ("part", "So they say: the quartermaster hid the mulberry wine."), ("other", "The harbour is closed today.") })
            (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, words).With("key", $"long-{key}"), ("Idempotency-Key", $"long-{key}"))).Status.ShouldBe(201);
        await app.Has(AQuote.By(speaker, "He owns a boat.").With("key", "long-purged"));

        await Purge("source", "long-letter");
        await Purge("quote", "long-purged");

        var kept = await KeptAnswers();
        kept.ShouldNotContain(body => body.Contains("mulberry", StringComparison.Ordinal));
        kept.ShouldContain(body => body.Contains("harbour is closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rejected_lines_of_imports_lose_what_stood_there_and_what_might_have()
    {
        var speaker = await app.HasPerson("Test Importer");
        await app.Send(HttpMethod.Post, "/sources", new { title = "Imported", language = "en", key = "import-letter", text = "Before. The snarfwhistle rang at noon in the old harbour. After." });
        var line = $$"""{"type":"quote","key":"import-near","text":"It rang.","kind":"direct","language":"en","speakers":[{"speaker":"{{speaker}}"}],"occurrences":[{"source":"import-letter","exact":"Some snarfwhistle sang at noon in the old harbour"}]}""";
        var job = (await app.Import([line])).Body!;
        (await Rejected(job)).ShouldContain("The nearest there: ");

        await Purge("source", "import-letter");

        (await Rejected(job)).ShouldNotContain("snarfwhistle");
        (await Rejected(job)).ShouldContain("/occurrences/0/exact");
    }

    [Fact]
    public async Task A_source_that_was_deleted_has_the_words_still_and_is_told()
    {
        var speaker = await app.HasPerson("Test Deleter");
        var source = (await app.Send(HttpMethod.Post, "/sources", new { title = "Put aside", language = "en", key = "aside-letter", text = "Before. The wigmaker lied twice. After." })).Body!;
        await app.Has(AQuote.By(speaker, "The wigmaker lied twice").With("key", "aside").With("occurrences", new[] { new { source = "aside-letter", exact = "The wigmaker lied twice" } }));
        await app.Send(HttpMethod.Patch, "/quotes/aside", new { occurrences = Array.Empty<object>() });
        (await app.Send(HttpMethod.Delete, "/sources/aside-letter")).Status.ShouldBe(204);

        var purge = await Purge("quote", "aside");

        purge.Body!["alsoIn"]!.AsArray().Select(to => (string)to!).ShouldBe([$"/api/v1/sources/{source["id"]}"]);
    }

    [Fact]
    public async Task Drafts_with_the_same_words_are_forgotten_where_the_quote_was_typed_by_hand_too()
    {
        var speaker = await app.HasPerson("Test Typist");
        var article = await AnArticle.OfTestborough("typed-article").In(app);
        var read = await app.Extracts(article.Key);
        (await app.Decides(article.Key, read, article.Draft("direct", "We cleaned it,", "and nobody helped us.").Decide("rejected"), article.Draft("indirect", "demanded a new bridge").Decide("rejected"))).Status.ShouldBe(201);
        await app.Has(AQuote.By(speaker, "and nobody helped us.").With("key", "typed").With("occurrences", new[] { new { source = article.Key, exact = "and nobody helped us." } }));

        (await Purge("quote", "typed")).Status.ShouldBe(201);

        var kept = (await app.Ask($"/sources/{article.Key}/extract/decisions"))["items"]!.AsArray().Select(one => one!.ToJsonString()).ShouldHaveSingleItem();
        kept.ShouldContain("a new bridge");
    }

    [Fact]
    public async Task Of_several_at_once_one_alone_says_that_it_did_it()
    {
        await app.Has(AQuote.By(await app.HasPerson("Test Racer"), "The racer cheats.").With("key", "raced"));
        var purges = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Purge("quote", "raced")));
        purges.Select(purge => purge.Status).Order().ShouldBe([200, 200, 200, 201]);
    }

    [Fact]
    public async Task It_is_told_as_done_where_the_files_can_not_be_written_anew()
    {
        var broken = new App();
        try
        {
            await broken.InitializeAsync();
            await broken.Has(AQuote.By(await broken.HasPerson("Test Unlucky"), "The unlucky one.").With("key", "unlucky"));
            Engine.Execute(broken.Folder, "DROP TABLE \"ReviewIndex\"");

            var purge = await broken.Send(HttpMethod.Post, "/purges", new { type = "quote", record = "unlucky", because = "Order 8" });

            (purge.Status, (bool?)purge.Body!["overwritten"]).ShouldBe((201, false));
            (await broken.Send(HttpMethod.Get, "/quotes/unlucky")).Status.ShouldBe(410);
            await using var services = broken.Services();
            await Should.ThrowAsync<DbException>(() => services.ServiceProvider.GetRequiredService<QuoteDb>().EraseAsync(Cancel));
        }
        finally
        {
            await broken.DisposeAsync();
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Answer> Purge(string type, string record) => app.Send(HttpMethod.Post, "/purges", new { type, record, because = "Order 8" });

    private async Task<string> Rejected(JsonNode job)
    {
        using var answer = await app.Curator.GetAsync(new Uri($"/api/v1/imports/{job["id"]}/rejected", UriKind.Relative), Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<List<string>> KeptAnswers()
    {
        await using var services = app.Services();
        var bodies = await services.ServiceProvider.GetRequiredService<QuoteDb>().GivenAnswers.Select(answer => answer.Body).ToListAsync(Cancel);
        return bodies.ConvertAll(Encoding.UTF8.GetString);
    }
}

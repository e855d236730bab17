using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Tests;

/// <summary>Records one by one: added, read, replaced, deleted, and searchable all the while.</summary>
public sealed class Keeping(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_quote_can_be_found_as_soon_as_it_is_added()
    {
        var speaker = await app.HasPerson("Test Baker");
        var id = await app.Has(AQuote.By(speaker, "Yeasty thoughts rise."));
        (await Found("yeasty")).ShouldBe([id]);
        ((bool)(await app.Get($"/quotes/{id}"))["unsourced"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_quote_replaced_is_found_by_its_new_words_alone()
    {
        var speaker = await app.HasPerson("Test Miller");
        var id = await app.Has(AQuote.By(speaker, "Grindstones turn.", "2020", topics: "mills"));

        (await app.Send(HttpMethod.Put, $"/quotes/{id}", AQuote.By(speaker, "Windmills turn.", "2021-05"))).Status.ShouldBe(200);

        (await Found("grindstones")).ShouldBeEmpty();
        (await Found("windmills")).ShouldBe([id]);
        (await Found("turn", "&topic=mills")).ShouldBeEmpty();
        (await Found("turn", "&from=2021-05&to=2021-05")).ShouldBe([id]);
    }

    [Fact]
    public async Task A_quote_deleted_is_gone_and_its_id_is_never_used_again()
    {
        var speaker = await app.HasPerson("Test Tailor");
        var id = await app.Has(AQuote.By(speaker, "Seamstresses unite."));
        (await app.Send(HttpMethod.Delete, $"/quotes/{id}")).Status.ShouldBe(204);
        (await Found("seamstresses")).ShouldBeEmpty();
        (await app.Send(HttpMethod.Get, $"/quotes/{id}")).Status.ShouldBe(410);
        (await app.Has(AQuote.By(speaker, "Another one."))).ShouldBeGreaterThan(id);
    }

    [Fact]
    public async Task A_person_who_is_quoted_stays()
    {
        var speaker = await app.HasPerson("Test Cooper");
        var id = await app.Has(AQuote.By(speaker, "Barrels hold."));
        var answer = await app.Send(HttpMethod.Delete, $"/people/{speaker}");
        answer.Status.ShouldBe(409);
        ((string)answer.Body!["detail"]!).ShouldContain("1 quote");

        await app.Send(HttpMethod.Delete, $"/quotes/{id}");
        (await app.Send(HttpMethod.Delete, $"/people/{speaker}")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task A_person_is_found_by_any_name_in_any_script()
    {
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Ağayev", otherNames = new[] { new { name = "Тест Агаев", language = "ru" } } });
        foreach (var name in new[] { "Ağayev", "agayev", "AGAY", "Агаев", "test ağ" })
            (await app.Get($"/people?name={Uri.EscapeDataString(name)}"))["items"]!.AsArray().Select(p => (string)p!["slug"]!).ShouldBe(["test-agayev"], name);
    }

    [Fact]
    public async Task Two_of_one_name_get_slugs_of_their_own_and_are_never_guessed_between()
    {
        (await app.HasPerson("Test Twin")).ShouldBe("test-twin");
        (await app.HasPerson("Test Twin")).ShouldBe("test-twin-2");
        await app.Has(AQuote.By("test-twin", "Said by one."));
        await app.Has(AQuote.By("test-twin-2", "Said by the other."));

        var answer = await app.Get("/quotes?speaker=Test%20Twin");

        answer["items"]!.AsArray().Count.ShouldBe(2);
        answer["didYouMean"]![0]!["speakers"]!.AsArray().Select(speaker => (string)speaker!["slug"]!).Order().ShouldBe(["test-twin", "test-twin-2"]);
    }

    [Fact]
    public async Task A_key_or_a_url_that_is_taken_points_to_the_one_there()
    {
        var first = await app.Send(HttpMethod.Post, "/sources", new { title = "A", language = "en", url = "https://example.org/a", key = "a-source", text = "x" });
        first.Status.ShouldBe(201);
        foreach (var again in new object[] { new { title = "B", language = "en", url = "https://example.org/a" }, new { title = "B", language = "en", key = "a-source", text = "y" } })
        {
            var answer = await app.Send(HttpMethod.Post, "/sources", again);
            answer.Status.ShouldBe(409);
            ((string)answer.Body!["detail"]!).ShouldContain(first.Location!);
        }
    }

    [Fact]
    public async Task A_text_once_captured_never_changes()
    {
        await app.Send(HttpMethod.Post, "/sources", new { title = "A", language = "en", key = "fixed", text = "As it was." });
        (await app.Send(HttpMethod.Put, "/sources/fixed", new { title = "B", language = "en", text = "As it is now." })).Status.ShouldBe(409);
        (await app.Send(HttpMethod.Put, "/sources/fixed", new { title = "B", language = "en" })).Status.ShouldBe(200);
        (await app.Reader.GetStringAsync(new Uri("/api/v1/sources/fixed/text", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("As it was.");

        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Snapshots.ExecuteUpdateAsync(set => set.SetProperty(s => s.Text, "forged")));
    }

    [Fact]
    public async Task A_place_is_told_by_what_stands_before_and_is_marked_where_nothing_tells()
    {
        var speaker = await app.HasPerson("Test Echo");
        await app.Send(HttpMethod.Post, "/sources", new { title = "Echo", language = "en", key = "echo", text = "First: “Hello 👩‍👩‍👧.” Then: “Hello 👩‍👩‍👧.”" });
        var sure = await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, "Hello 👩‍👩‍👧.").With("occurrences", new[] { new { source = "echo", exact = "Hello 👩‍👩‍👧.", prefix = "Then: “" } }));
        var doubtful = await app.Send(HttpMethod.Post, "/quotes", AQuote.By(speaker, "Hello 👩‍👩‍👧.").With("occurrences", new[] { new { source = "echo", exact = "Hello 👩‍👩‍👧." } }));
        ((string)sure.Body!["occurrences"]![0]!["anchor"]!).ShouldBe("exact");
        ((int)sure.Body["occurrences"]![0]!["positionSelector"]!["start"]!).ShouldBe(32);
        ((string)doubtful.Body!["occurrences"]![0]!["anchor"]!).ShouldBe("ambiguous");
    }

    [Fact]
    public async Task Many_writers_at_once_all_get_through()
    {
        var speaker = await app.HasPerson("Test Crowd");
        var ids = await Task.WhenAll(Enumerable.Range(0, 64).Select(n => app.Has(AQuote.By(speaker, $"Crowdword number {n}."))));
        ids.Distinct().Count().ShouldBe(64);
        (await Found("crowdword", "&limit=100")).Order().ShouldBe(ids.Order());
    }

    [Fact]
    public async Task Many_can_be_read_by_their_ids_in_the_order_asked()
    {
        var speaker = await app.HasPerson("Test Order");
        var (a, b, c) = (await app.Has(AQuote.By(speaker, "One.")), await app.Has(AQuote.By(speaker, "Two.")), await app.Has(AQuote.By(speaker, "Three.")));
        (await app.Get($"/quotes?id={c},{a},{b},999999"))["items"]!.AsArray().Select(i => (long)i!["quote"]!["id"]!).ShouldBe([c, a, b]);
    }

    [Fact]
    public async Task The_index_and_the_records_agree_and_a_difference_is_told_and_mended()
    {
        var speaker = await app.HasPerson("Test Auditor");
        var id = await app.Has(AQuote.By(speaker, "Ledgers balance.", "2020"));
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        (await db.VerifyAsync(null, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        await db.Quotes.Where(q => q.Id == id).ExecuteUpdateAsync(set => set.SetProperty(q => q.Text, "Ledgers lie."), TestContext.Current.CancellationToken);
        (await db.VerifyAsync(null, TestContext.Current.CancellationToken)).ShouldContain($"Quote {id} is not in the index as it stands: run reindex.");

        (await db.ReindexAsync(null, TestContext.Current.CancellationToken)).ShouldBe(await db.Quotes.CountAsync(TestContext.Current.CancellationToken));
        (await db.VerifyAsync(null, TestContext.Current.CancellationToken)).ShouldNotContain(fault => fault.Contains("index"));
        (await Found("lie")).ShouldBe([id]);

        await db.Quotes.Where(q => q.Id == id).ExecuteUpdateAsync(set => set.SetProperty(q => q.Text, "Ledgers balance."), TestContext.Current.CancellationToken);
        await db.ReindexAsync(null, TestContext.Current.CancellationToken);
        (await db.VerifyAsync(null, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_database_itself_refuses_a_role_in_a_person()
    {
        var person = await app.HasPerson("Test Rule");
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        var id = await db.People.Where(p => p.Slug == person).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        db.Author.Name = "test";
        db.Memberships.Add(new Store.Speakers.Membership { Key = "wrong", PersonId = id, OrganizationId = id, Role = "x" });
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private async Task<List<long>> Found(string q, string more = "") =>
        [.. (await app.Get($"/quotes?q={q}{more}"))["items"]!.AsArray().Select(i => (long)i!["quote"]!["id"]!)];
}

using System.Text.Json.Nodes;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>Every change of every record, page by page after a cursor.</summary>
public sealed class FollowingChanges(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Tells_what_was_done_in_order_with_the_fields_that_differ_and_where_the_states_are()
    {
        var start = await Newest();
        var speaker = await app.HasPerson("Test Follower");
        var id = await app.Has(AQuote.By(speaker, "Followed words.", "2020").With("key", "followed"));
        await app.Send(HttpMethod.Patch, "/quotes/followed?reason=a+slip", new { text = "Words followed.", topics = new[] { "roads" } });
        await app.Send(HttpMethod.Patch, "/quotes/followed", new { saidOn = "2021" });
        await app.Send(HttpMethod.Delete, "/quotes/followed");
        await app.Send(HttpMethod.Post, $"/quotes/{id}/revert", new { to = 2 });
        await app.Send(HttpMethod.Post, $"/quotes/{id}/revert", new { to = 1 });

        var answer = await app.Get($"/changes?after={start}");

        Told(answer).ShouldBe(["person test-follower 1 added", "quote followed 1 added", "quote followed 2 changed", "quote followed 3 changed", "quote followed 4 deleted", "quote followed 5 reverted", "quote followed 6 reverted"]);
        var items = answer["items"]!.AsArray();
        items.Select(item => item!["changed"]?.AsArray().Select(pointer => (string)pointer!) is { } pointers ? string.Join(' ', pointers) : null)
            .ShouldBe([null, null, "/text /topics", "/saidOn", null, null, "/text /topics"]);
        ((string)items[2]!["by"]!, (string)items[2]!["reason"]!).ShouldBe(("admin", "a slip"));
        ((string)items[2]!["address"]!).ShouldBe($"/api/v1/quotes/{id}/versions/2");
        var version = await app.Get(((string)items[2]!["address"]!)["/api/v1".Length..]);
        ((string)version["state"]!["text"]!, (long)version["version"]!["revision"]!).ShouldBe(("Words followed.", (long)items[2]!["revision"]!));
        ((long)answer["next"]!, (bool)answer["hasMore"]!, (long)answer["newest"]!).ShouldBe((start + 7, false, start + 7));

        var none = await app.Get($"/changes?after={answer["next"]}");
        (none["items"]!.AsArray().Count, (long)none["next"]!, (bool)none["hasMore"]!).ShouldBe((0, start + 7, false));
    }

    [Fact]
    public async Task Misses_nothing_and_tells_nothing_twice_while_many_write_and_import()
    {
        var speaker = await app.HasPerson("Test Crowd");
        var next = await Newest();
        var first = next;
        var writing = Task.WhenAll(Enumerable.Range(0, 60).Select(n => app.Has(AQuote.By(speaker, $"Crowded word {n}.")))
            .Concat([Import("crowd-one"), Import("crowd-two")]));

        var told = new List<long>();
        for (var more = true; more || !writing.IsCompleted;)
        {
            var wasDone = writing.IsCompleted;
            var page = await app.Get($"/changes?limit=7&after={next}");
            told.AddRange(page["items"]!.AsArray().Select(item => (long)item!["revision"]!));
            (next, more) = ((long)page["next"]!, (bool)page["hasMore"]! || !wasDone);
        }

        await writing;
        told.ShouldBe(Enumerable.Range(1, 60 + 301 + 301).Select(n => first + n));

        async Task<long> Import(string person)
        {
            var done = await app.Import(ImportCalls.Lines(person, 300, "Imported"));
            ((int)done.Body!["added"]!).ShouldBe(301);
            return 0;
        }
    }

    [Fact]
    public async Task Can_be_of_some_kinds_and_actions_alone()
    {
        var start = await Newest();
        var speaker = await app.HasPerson("Test Filtered");
        await app.Has(AQuote.By(speaker, "Filtered words.").With("key", "filtered"));
        await app.Send(HttpMethod.Patch, "/quotes/filtered", new { text = "Words filtered." });
        await app.Send(HttpMethod.Patch, $"/people/{speaker}", new { name = "Test Filtered Anew" });

        Told(await app.Get($"/changes?after={start}&kind=person")).ShouldBe(["person test-filtered 1 added", "person test-filtered 2 changed"]);
        Told(await app.Get($"/changes?after={start}&kind=quote,source&action=changed,deleted")).ShouldBe(["quote filtered 2 changed"]);
        var none = await app.Get($"/changes?after={start}&kind=source");
        (none["items"]!.AsArray().Count, (long)none["next"]!).ShouldBe((0, start + 4));
    }

    [Fact]
    public async Task Of_one_merge_have_one_operation_and_say_who_took_the_other_in()
    {
        var (kept, gone) = (await app.HasPerson("Test Kept"), await app.HasPerson("Test Gone"));
        await app.Has(AQuote.By(gone, "Words of one who is merged.").With("key", "merged-words"));
        var start = await Newest();
        (await app.Send(HttpMethod.Post, $"/people/{gone}/merge", new { into = kept })).Status.ShouldBe(200);

        var items = (await app.Get($"/changes?after={start}"))["items"]!.AsArray();

        items.Select(item => (long)item!["operation"]!).Distinct().ShouldHaveSingleItem();
        var merged = items.Single(item => (string)item!["action"]! == "merged")!;
        ((string)merged["key"]!, (long)merged["into"]!).ShouldBe((gone, (long)(await app.Get($"/people/{kept}"))["id"]!));
    }

    [Fact]
    public async Task Of_keys_are_for_the_audit_alone()
    {
        var start = await Newest();
        using var client = await app.ClientWith(Scope.Write, "secret-desk");

        var answer = await app.Get($"/changes?after={start}");
        answer.ToJsonString().ShouldNotContain("secret-desk");
        (answer["items"]!.AsArray().Count, (long)answer["next"]!).ShouldBe((0, start + 1));
        (await App.Send(app.Curator, HttpMethod.Get, "/changes?kind=key")).Wrong.ShouldBe(["kind"]);
        (await app.Get("/changes?limit=1000"))["items"]!.AsArray().ShouldAllBe(item => (string)item!["type"]! != "key");
    }

    [Fact]
    public async Task Are_looked_at_up_to_a_bound_in_one_call()
    {
        await using var own = new App();
        await own.InitializeAsync();
        var speaker = await own.HasPerson("Test Heap");
        for (var batch = 0; batch < 11; batch++)
            (await own.Send(HttpMethod.Post, "/quotes/batch", new { quotes = Enumerable.Range(0, 1_000).Select(n => AQuote.By(speaker, $"Heap {batch} {n}.")) })).Status.ShouldBe(201);
        await own.HasPerson("Test Atop");

        var first = await own.Get("/changes?kind=person");
        Told(first).ShouldBe(["person test-heap 1 added"]);
        ((long)first["next"]!, (bool)first["hasMore"]!).ShouldBe((10_000, true));
        Told(await own.Get("/changes?kind=person&after=10000")).ShouldBe(["person test-atop 1 added"]);
    }

    [Fact]
    public async Task Have_an_etag_so_that_polling_costs_little()
    {
        var path = $"/changes?after={await Newest()}";
        var first = await App.Send(app.Reader, HttpMethod.Get, path);
        (await App.Send(app.Reader, HttpMethod.Get, path, null, ("If-None-Match", first.ETag!))).Status.ShouldBe(304);
    }

    [Theory]
    [InlineData("after=-1", "after")]
    [InlineData("after=soon", "after")]
    [InlineData("after=1000000000", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("kind=speech", "kind")]
    [InlineData("kind=", "kind")]
    [InlineData("kind=quote,", "kind")]
    [InlineData("action=shouted", "action")]
    [InlineData("cursor=x", "cursor")]
    public async Task Names_the_wrong_parameter(string query, string parameter)
    {
        var refused = await App.Send(app.Reader, HttpMethod.Get, $"/changes?{query}");
        (refused.Status, refused.Wrong.Single()).ShouldBe((400, parameter));
    }

    private async Task<long> Newest() => (long)(await app.Get("/changes?limit=1"))["newest"]!;

    private static List<string> Told(JsonNode answer) =>
        [.. answer["items"]!.AsArray().Select(item => $"{item!["type"]} {item["key"]} {item["version"]} {item["action"]}")];
}

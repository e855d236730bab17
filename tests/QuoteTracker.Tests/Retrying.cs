using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.Idempotency;

namespace QuoteTracker.Tests;

/// <summary>A POST sent again with its Idempotency-Key, because the answer was lost.</summary>
public sealed class Retrying(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Gets_the_first_answer_again_byte_by_byte()
    {
        var first = await Post("/people", """{"name":"Test Əliyev"}""", "again-1");
        first.Status.ShouldBe(201);
        first.Headers.ShouldNotContainKey("Idempotency-Replayed");
        await app.Send(HttpMethod.Patch, first.Address, new { summary = "Changed meanwhile." });

        var again = await Post("/people", """{"name":"Test Əliyev"}""", "again-1");

        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        again.Bytes.ShouldBe(first.Bytes);
        again.Status.ShouldBe(201);
        foreach (var header in new[] { "Location", "ETag", "Content-Type" })
            again.Headers[header].ShouldBe(first.Headers[header]);
        (await app.Get("/people?name=Test%20%C6%8Fliyev"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Gets_a_refusal_again_as_well()
    {
        var first = await Post("/people", """{"name":""}""", "refused-1");
        first.Status.ShouldBe(400);
        var again = await Post("/people", """{"name":""}""", "refused-1");
        (again.Status, again.Headers["Idempotency-Replayed"]).ShouldBe((400, "true"));
        again.Bytes.ShouldBe(first.Bytes);
        again.Headers["Content-Type"].ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/people", """{"name":"Test Other"}""")]
    [InlineData("/people", """{"name": "Test Same"}""")]
    [InlineData("/people?reason=other", """{"name":"Test Same"}""")]
    [InlineData("/organizations", """{"name":"Test Same"}""")]
    public async Task With_another_request_is_refused(string path, string body)
    {
        var key = $"used-{path}-{body.Length}-{Guid.NewGuid()}";
        (await Post("/people", """{"name":"Test Same"}""", key)).Status.ShouldBe(201);
        var other = await Post(path, body, key);
        other.Status.ShouldBe(422);
        System.Text.Encoding.UTF8.GetString(other.Bytes).ShouldContain("/docs/errors#idempotency-key-used-otherwise");
    }

    [Fact]
    public async Task Is_apart_from_what_another_caller_sends_with_the_same_key()
    {
        using var other = await app.Another("other-caller");
        var mine = await Post("/people", """{"name":"Test Mine"}""", "shared-1");
        var theirs = await Post("/people", """{"name":"Test Theirs"}""", "shared-1", other);
        (mine.Status, theirs.Status).ShouldBe((201, 201));
        ((string)(await app.Get($"{theirs.Address}/versions"))["items"]![0]!["by"]!).ShouldBe("other-caller");
    }

    [Theory]
    [InlineData(23.9, 1)]
    [InlineData(24.1, 2)]
    public async Task Counts_for_24_hours(double hours, int people)
    {
        var (name, key) = ($"Test Hourly{people}", $"hours-{people}");
        await Post("/people", $$"""{"name":"{{name}}"}""", key);
        await using (var services = app.Services())
        {
            var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
            var at = DateTimeOffset.UtcNow.AddHours(-hours);
            await db.GivenAnswers.Where(answer => answer.Key == key).ExecuteUpdateAsync(set => set.SetProperty(answer => answer.At, at), TestContext.Current.CancellationToken);
        }

        (await Post("/people", $$"""{"name":"{{name}}"}""", key)).Status.ShouldBe(201);

        (await app.Get($"/people?name={Uri.EscapeDataString(name)}"))["items"]!.AsArray().Count.ShouldBe(people);
        (await Kept(key)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Survives_a_restart()
    {
        await using var own = new App();
        await own.InitializeAsync();
        var first = await Post("/people", """{"name":"Test Survivor"}""", "restart-1", own.Curator);
        await own.Restart();
        var again = await Post("/people", """{"name":"Test Survivor"}""", "restart-1", own.Curator);
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        again.Bytes.ShouldBe(first.Bytes);
    }

    [Fact]
    public async Task At_the_same_moment_32_times_makes_one_record()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Post("/people", """{"name":"Test Impatient"}""", "many-1")));

        answers.ShouldAllBe(answer => answer.Status == 201);
        answers.ShouldAllBe(answer => answer.Bytes.SequenceEqual(answers[0].Bytes));
        answers.Count(answer => !answer.Headers.ContainsKey("Idempotency-Replayed")).ShouldBe(1);
        (await app.Get("/people?name=Test%20Impatient"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_the_same_moment_with_a_quote_that_is_found_at_once()
    {
        var body = $$"""{"text":"Hastewords fly.","kind":"direct","language":"en","speakers":[{"speaker":"{{await app.HasPerson("Test Hasty")}}"}]}""";
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post("/quotes", body, "many-2")));
        answers.ShouldAllBe(answer => answer.Status == 201);
        (await app.Get("/quotes?q=hastewords"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Finds_nothing_kept_of_a_change_that_was_not_committed()
    {
        await using var own = new App();
        await own.InitializeAsync();
        await using (var services = own.Services())
            await services.ServiceProvider.GetRequiredService<QuoteDb>().Database.ExecuteSqlRawAsync(Engine.Break("SpeakerLinks"), TestContext.Current.CancellationToken);
        const string body = """{"name":"Test Unlucky","links":[{"url":"https://example.org"}]}""";
        (await Post("/people", body, "failed-1", own.Curator)).Status.ShouldBe(409);

        await using (var services = own.Services())
        {
            var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
            (await db.GivenAnswers.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
            (await db.People.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
            await db.Database.ExecuteSqlRawAsync(Engine.Mend("SpeakerLinks"), TestContext.Current.CancellationToken);
        }

        (await Post("/people", body, "failed-1", own.Curator)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Finds_nothing_changed_when_the_answer_could_not_be_kept()
    {
        await using var own = new App();
        await own.InitializeAsync();
        await using (var services = own.Services())
            await services.ServiceProvider.GetRequiredService<QuoteDb>().Database.ExecuteSqlRawAsync(Engine.Break("GivenAnswers"), TestContext.Current.CancellationToken);

        (await Post("/people", """{"name":"Test Unkept"}""", "unkept-1", own.Curator)).Status.ShouldBe(500);

        (await own.Get("/people"))["items"]!.AsArray().ShouldBeEmpty();
        (await own.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_a_key_that_is_too_long_or_empty_is_refused()
    {
        var refused = await Post("/people", """{"name":"Test Long"}""", new string('k', 201));
        refused.Status.ShouldBe(400);
        System.Text.Encoding.UTF8.GetString(refused.Bytes).ShouldContain("\"parameter\":\"Idempotency-Key\"");
        (await Post("/people", """{"name":"Test Long"}""", "")).Status.ShouldBe(400);
        (await Post("/people", """{"name":"Test Long"}""", new string('k', 200))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Without_a_key_to_the_server_keeps_nothing()
    {
        (await Post("/people", """{"name":"Test Nobody"}""", "nobody-1", app.Reader)).Status.ShouldBe(401);
        (await Kept("nobody-1")).ShouldBeEmpty();
        (await Post("/people", """{"name":"Test Somebody"}""", "nobody-1")).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("/organizations", """{"name":"Test Kind"}""")]
    [InlineData("/groups", """{"description":"test kind"}""")]
    [InlineData("/sources", """{"title":"Test","language":"en","text":"Kindly."}""")]
    public async Task Works_wherever_records_are_added(string path, string body)
    {
        var first = await Post(path, body, $"kinds-{path}");
        (await Post(path, body, $"kinds-{path}")).Bytes.ShouldBe(first.Bytes);
        (await app.Get(path))["items"]!.AsArray().Count(item => first.Address.EndsWith($"/{item!["slug"] ?? item["id"]}", StringComparison.Ordinal)).ShouldBe(1);
    }

    private async Task<List<GivenAnswer>> Kept(string key)
    {
        await using var services = app.Services();
        return await services.ServiceProvider.GetRequiredService<QuoteDb>().GivenAnswers.Where(answer => answer.Key == key).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Whole> Post(string path, string body, string key, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1{path}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await (client ?? app.Curator).SendAsync(request, TestContext.Current.CancellationToken);
        return new Whole((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    private sealed record Whole(int Status, byte[] Bytes, Dictionary<string, string> Headers)
    {
        public string Address => Headers["Location"]["/api/v1".Length..];
    }
}

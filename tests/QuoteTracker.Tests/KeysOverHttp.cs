namespace QuoteTracker.Tests;

/// <summary>Admins make, list and revoke keys over HTTP.</summary>
public sealed class KeysOverHttp(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_answer_with_a_secret_is_never_kept_to_be_given_again()
    {
        foreach (var (path, body) in new (string, object)[] { ("/keys", new { name = "once-more" }), ("/hooks", new { url = "https://hooks.example/x" }) })
        {
            var answer = await app.Send(HttpMethod.Post, path, body, ("Idempotency-Key", $"secret {path}"));
            answer.Status.ShouldBe(400, path);
            ((string)answer.Body!["errors"]![0]!["parameter"]!).ShouldBe("Idempotency-Key");
        }
    }

    [Fact]
    public async Task A_key_is_made_works_and_ends()
    {
        var made = await app.Send(HttpMethod.Post, "/keys", new { name = "desk", scopes = new[] { "write" }, expires = "30d" });
        made.Status.ShouldBe(201);
        var secret = (string)made.Body!["secret"]!;
        ((string)made.Body["key"]!["state"]!, made.Body["key"]!["expiresAt"] is null).ShouldBe(("works", false));

        using var desk = new HttpClient { BaseAddress = app.Reader.BaseAddress };
        desk.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        (await App.Send(desk, HttpMethod.Post, "/people", new { name = "Test Keyed" })).Status.ShouldBe(201);
        (await App.Send(desk, HttpMethod.Get, "/keys")).Status.ShouldBe(403, "keys are for admins");

        var list = (await app.Ask("/keys")).ToJsonString();
        list.ShouldContain("\"name\":\"desk\"");
        list.ShouldNotContain(secret);

        (await app.Send(HttpMethod.Post, "/keys/desk/revoke")).Status.ShouldBe(200);
        (await App.Send(desk, HttpMethod.Post, "/people", new { name = "Test Late" })).Status.ShouldBe(401);
        (await app.Ask("/keys"))["items"]!.AsArray().Single(key => (string)key!["name"]! == "desk")!["state"]!.GetValue<string>().ShouldBe("revoked");
        (await app.Send(HttpMethod.Post, "/keys", new { name = "desk" })).Status.ShouldBe(400);
        (await app.Ask("/audit?kind=key"))["items"]!.AsArray().Select(entry => (string)entry!["key"]!).ShouldContain("desk");
    }

    [Theory]
    [InlineData("""{"name":" "}""", "/name")]
    [InlineData("""{"name":"x","scopes":["everything"]}""", "/scopes/0")]
    [InlineData("""{"name":"x","expires":"soon"}""", "/expires")]
    [InlineData("""{"name":"x","expires":"2020-01-31"}""", "/expires")]
    [InlineData("""{"name":"admin"}""", "/name")]
    public async Task A_wrong_one_says_which_field(string body, string pointer)
    {
        var answer = await app.Send(HttpMethod.Post, "/keys", body);
        (answer.Status, (string)answer.Body!["errors"]![0]!["pointer"]!).ShouldBe((400, pointer));
    }

    [Fact]
    public async Task Nobody_else_sees_them()
    {
        (await App.Send(app.Reader, HttpMethod.Get, "/keys")).Status.ShouldBe(401);
        (await app.Send(HttpMethod.Post, "/keys/nobody/revoke")).Status.ShouldBe(404);
    }
}

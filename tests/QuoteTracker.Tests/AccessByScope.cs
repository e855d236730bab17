using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using QuoteTracker.Access;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>What a key's scopes let it do.</summary>
public sealed class AccessByScope(AccessByScope.Server app) : IClassFixture<AccessByScope.Server>
{
    [Theory]
    [InlineData(null, "GET /people", 200, null)]
    [InlineData(null, "POST /people", 401, "key-needed")]
    [InlineData(null, "PUT /people/nobody-here", 401, "key-needed")]
    [InlineData(null, "DELETE /people/nobody-here", 401, "key-needed")]
    [InlineData(null, "POST /test/review", 401, "key-needed")]
    [InlineData(null, "POST /test/admin", 401, "key-needed")]
    [InlineData("read", "GET /people", 200, null)]
    [InlineData("read", "POST /people", 403, "scope-needed")]
    [InlineData("read", "PUT /people/nobody-here", 403, "scope-needed")]
    [InlineData("read", "DELETE /people/nobody-here", 403, "scope-needed")]
    [InlineData("read", "POST /test/review", 403, "scope-needed")]
    [InlineData("read", "POST /test/admin", 403, "scope-needed")]
    [InlineData("write", "GET /people", 200, null)]
    [InlineData("write", "POST /people", 201, null)]
    [InlineData("write", "PUT /people/nobody-here", 404, "not-here")]
    [InlineData("write", "DELETE /people/nobody-here", 404, "not-here")]
    [InlineData("write", "POST /test/review", 403, "scope-needed")]
    [InlineData("write", "POST /test/admin", 403, "scope-needed")]
    [InlineData("review", "GET /people", 200, null)]
    [InlineData("review", "POST /people", 403, "scope-needed")]
    [InlineData("review", "DELETE /people/nobody-here", 403, "scope-needed")]
    [InlineData("review", "POST /test/review", 200, null)]
    [InlineData("review", "POST /test/admin", 403, "scope-needed")]
    [InlineData("write review", "POST /people", 201, null)]
    [InlineData("write review", "POST /test/review", 200, null)]
    [InlineData("write review", "POST /test/admin", 403, "scope-needed")]
    [InlineData("admin", "GET /people", 200, null)]
    [InlineData("admin", "POST /people", 201, null)]
    [InlineData("admin", "DELETE /people/nobody-here", 404, "not-here")]
    [InlineData("admin", "POST /test/review", 200, null)]
    [InlineData("admin", "POST /test/admin", 200, null)]
    public async Task A_call_is_answered(string? scopes, string call, int status, string? problem)
    {
        using var client = scopes is null ? app.ClientSending(null) : await app.ClientWith(ScopeWords.Parse(scopes), $"{scopes}: {call}");
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);

        var answer = await App.Send(client, new HttpMethod(method), path, method is "POST" or "PUT" ? new { name = "Aytən" } : null);

        answer.Status.ShouldBe(status, answer.Body?.ToJsonString());
        answer.Type().ShouldBe(problem);
    }

    [Fact]
    public async Task A_refusal_names_the_scope_that_is_needed_and_those_there_are()
    {
        using var client = await app.ClientWith(Scope.Read | Scope.Write, "desk");
        var answer = await App.Send(client, HttpMethod.Post, "/test/review");
        ((string)answer.Body!["detail"]!).ShouldBe("This needs a key with the scope 'review'; the key sent has: read write.");
    }

    [Fact]
    public async Task The_first_key_is_an_admin_key() =>
        (await app.Send(HttpMethod.Post, "/test/admin")).Status.ShouldBe(200);

    [Fact]
    public async Task A_handler_knows_who_called()
    {
        using var desk = await app.ClientWith(Scope.Write | Scope.Review, "the desk");
        ((string)(await App.Send(desk, HttpMethod.Get, "/test/who")).Body!).ShouldBe("the desk: write review");
        ((string)(await App.Send(app.Reader, HttpMethod.Get, "/test/who")).Body!).ShouldBe("nobody: ");
    }

    public sealed class Server : App
    {
        // Routes with these scopes come with later capabilities; here they answer at once.
        protected override void Map(WebApplication server)
        {
            server.MapPost("/api/v1/test/review", () => TypedResults.Ok(true)).NeedsKey(Scope.Review);
            server.MapPost("/api/v1/test/admin", () => TypedResults.Ok(true)).NeedsKey(Scope.Admin);
            server.MapGet("/api/v1/test/who", (Caller caller) => TypedResults.Ok($"{caller.Name ?? "nobody"}: {caller.Scopes.Words()}"));
        }
    }
}

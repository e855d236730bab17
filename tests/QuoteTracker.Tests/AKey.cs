using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>Clients with keys of their own.</summary>
internal static class AKey
{
    /// <summary>A client whose key has these scopes.</summary>
    public static async Task<HttpClient> ClientWith(this App app, Scope scopes, string name, DateTimeOffset? expires = null)
    {
        var secret = AccessKey.NewSecret();
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        db.AccessKeys.Add(new AccessKey { Name = name, Hash = AccessKey.HashOf(secret), Scopes = scopes, ExpiresAt = expires });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return app.ClientSending($"Bearer {secret}");
    }

    /// <summary>A client that sends this as its Authorization; null for none.</summary>
    public static HttpClient ClientSending(this App app, string? authorization)
    {
        var client = new HttpClient { BaseAddress = app.Reader.BaseAddress };
        if (authorization is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization).ShouldBeTrue();
        return client;
    }

    /// <summary>Which problem an answer is; null where it is none.</summary>
    public static string? Type(this Answer answer) =>
        answer is { Status: >= 400, Body: { } problem } ? ((string)problem["type"]!).Replace("/docs/errors#", "", StringComparison.Ordinal) : null;

    /// <summary>One header of an answer, as sent; null where it is missing.</summary>
    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

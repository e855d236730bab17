using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QuoteTracker.Changes;

namespace QuoteTracker.Hooks;

/// <summary>What a hook is sent, in the shape of Standard Webhooks.</summary>
/// <param name="Type" example="quote.changed">Kind of record and what was done; <c>ping</c> for a test.</param>
/// <param name="Timestamp">When it was done, UTC.</param>
/// <param name="Data">The change, as <c>GET /changes</c> has it; of a test only which hook it is.</param>
public sealed record HookMessage(string Type, DateTimeOffset Timestamp, object Data)
{
    internal static HookMessage Of(Change change, string type) => new(type, change.At, change);

    internal static HookMessage Ping(long hook, DateTimeOffset at) => new("ping", at, new { hook });

    /// <summary>As it is sent, byte by byte.</summary>
    internal byte[] Bytes(JsonSerializerOptions json) => JsonSerializer.SerializeToUtf8Bytes(this, json);

    /// <summary>The headers that say what it is and prove who sent it: a signature for each secret, so that one can be exchanged while messages are on their way.</summary>
    internal static IEnumerable<(string Name, string Value)> Headers(string id, DateTimeOffset now, byte[] body, IEnumerable<byte[]> secrets)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. body];
        yield return ("webhook-id", id);
        yield return ("webhook-timestamp", time);
        yield return ("webhook-signature", string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, content))}")));
    }
}

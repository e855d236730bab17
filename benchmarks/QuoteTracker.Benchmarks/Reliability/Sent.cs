using System.Text;
using System.Text.Json;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>A record as it was acknowledged.</summary>
/// <param name="kind">As in the address: <c>people</c>, <c>sources</c>, <c>quotes</c>.</param>
/// <param name="name">A word that no other record has.</param>
internal sealed class Entry(string kind, string name)
{
    public string Kind => kind;

    public string Name => name;

    /// <summary>The field that has <see cref="Words"/>.</summary>
    public string Field => kind switch { "people" => "name", "sources" => "title", _ => "text" };

    public long Id { get; set; }

    public string Words { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>A write that was sent.</summary>
/// <param name="Path">Where to, under /api/v1.</param>
/// <param name="Body">JSON.</param>
/// <param name="Entries">The records that it is about.</param>
/// <param name="Words">What each of them says when it is done.</param>
/// <param name="Over">The version that a PUT replaces; a POST has none, and an Idempotency-Key.</param>
internal sealed record Sent(string Path, object Body, Entry[] Entries, string[] Words, int? Over = null)
{
    private readonly string key = Guid.NewGuid().ToString();

    public bool Replaces => Over is not null;

    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Replaces ? HttpMethod.Put : HttpMethod.Post, new Uri($"api/v1/{Path}", UriKind.Relative))
        {
            Content = new StringContent(JsonSerializer.Serialize(Body), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(Replaces ? "If-Match" : "Idempotency-Key", Replaces ? $"\"{Over}\"" : key);
        return request;
    }

    public bool Equals(Sent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{(Replaces ? "PUT" : "POST")} {Path} of {Entries[0].Name}";
}

using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Client;

/// <summary>Asks and fills a QuoteTracker server. It may be used by many threads at once.</summary>
/// <remarks>
/// A refusal is a <see cref="QuoteTrackerException"/>; what the network does is left as <see cref="HttpClient"/> tells it.
/// Records are asked for by id (digits) or by key or slug (anything else). Answers are about the server's database, never about the world.
/// </remarks>
public sealed partial class QuoteTrackerClient
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // What is left out, the server fills in; a null it would have to be told to do so.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new WordJson() },
    };

    private readonly HttpClient http;
    private readonly AuthenticationHeaderValue? authorization;

    /// <summary>A client of one server.</summary>
    /// <param name="http">Its <see cref="HttpClient.BaseAddress"/> is the server's, with a slash at its end where it has a path. It stays the caller's, who disposes it; nothing of it is changed.</param>
    /// <param name="key">A key of the server's, for writing, and on a private server for reading too. Null: none is sent.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public QuoteTrackerClient(HttpClient http, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.BaseAddress is null)
            throw new ArgumentException("Set the client's BaseAddress to the server's address.", nameof(http));
        this.http = http;
        authorization = key is null ? null : new("Bearer", key);
    }
}

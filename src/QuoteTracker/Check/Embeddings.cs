using System.Numerics.Tensors;
using System.Text.Json.Serialization;

namespace QuoteTracker.Check;

/// <summary>
/// Asks an endpoint of the operator's, where there is one, how near texts are in meaning. It answers as OpenAI's embeddings do
/// (<c>{"model", "input": […]}</c> gives <c>{"data": [{"index", "embedding": […]}]}</c>), as most servers of models can.
/// </summary>
internal sealed partial class Embeddings : IDisposable
{
    // A check waits no longer: without an answer it goes by words.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const long MostBytes = 16 * 1024 * 1024;

    private readonly HttpClient? client;
    private readonly string? model;
    private readonly Uri? address;
    private readonly ILogger<Embeddings> log;

    public Embeddings(Settings settings, ILogger<Embeddings> log)
    {
        (address, model, this.log) = (settings.Embeddings, settings.EmbeddingModel, log);
        if (address is null)
            return;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        if (settings.EmbeddingKey is { } key)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    /// <summary>The cosine of each text to the one asked about, -1 to 1; null where there is no endpoint, or it gave no answer, which the log tells.</summary>
    public async Task<IReadOnlyList<double>?> Nearness(string asked, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        if (client is null)
            return null;
        try
        {
            using var answer = await client.PostAsJsonAsync(address, new Request(model, [asked, .. texts]), cancel);
            answer.EnsureSuccessStatusCode();
            var vectors = (await answer.Content.ReadFromJsonAsync<Answer>(cancel))?.Data?.OrderBy(one => one.Index).Select(one => one.Embedding).ToList();
            if (vectors is [{ Length: > 0 } first, ..] && vectors.Count == texts.Count + 1 && vectors.TrueForAll(vector => vector?.Length == first.Length))
                return [.. vectors.Skip(1).Select(vector => Cosine(first, vector!))];
            NoVectors(log, texts.Count + 1);
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException or NotSupportedException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            NoAnswer(log, e.Message);
        }

        return null;
    }

    public void Dispose() => client?.Dispose();

    // A vector of zeros points nowhere.
    private static double Cosine(float[] one, float[] other) => TensorPrimitives.CosineSimilarity(one, other) is var cosine && float.IsFinite(cosine) ? cosine : 0;

    [LoggerMessage(LogLevel.Warning, "The embedding endpoint did not give {Count} vectors of one length; reviews were ranked by words.")]
    private static partial void NoVectors(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "The embedding endpoint gave no answer ({Why}); reviews were ranked by words.")]
    private static partial void NoAnswer(ILogger log, string why);

    private sealed record Request([property: JsonPropertyName("model"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Model, [property: JsonPropertyName("input")] IReadOnlyList<string> Input);

    private sealed record Answer(List<Vector>? Data);

    private sealed record Vector(int Index, float[]? Embedding);
}

using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using QuoteTracker.Http;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>
/// Asks an endpoint of the operator's, where there is one, for the drafts of an article: <c>{"text", "language", "title", "publishedOn"}</c>
/// gives <c>{"drafts": […]}</c>, each as this API shows it. What it says is checked; whom it means, and what stands where, is looked up here.
/// </summary>
internal sealed partial class OperatorsExtractor : IDisposable
{
    // A model may think for a while; a curator who waits longer than this is better served by the rules.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // A curator looks at a text's drafts once a decision, and the text under a snapshot's id never changes: a model that thinks for
    // half a minute each time, or answers otherwise the second time, would leave nobody to decide. Kept while somebody works
    // on it and no longer: whoever mends their extractor sees it soon. Nor is one that is silent waited for with every look.
    private static readonly TimeSpan KeptAfterLook = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SilenceKept = TimeSpan.FromMinutes(1);

    // In characters, so that it stays within some hundred megabytes whatever is answered.
    private const long MostKept = 32_000_000;
    private const int OfADraft = 1_000;

    private const long MostBytes = 16 * 1024 * 1024;
    private const int MostDrafts = 10_000;

    // It may say more than is known here.
    private static readonly JsonSerializerOptions Shape = new(JsonShape.Of(new JsonSerializerOptions())) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip };

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly HttpClient? client;
    private readonly Uri? address;
    private readonly ILogger<OperatorsExtractor> log;

    public OperatorsExtractor(Settings settings, ILogger<OperatorsExtractor> log)
    {
        (address, this.log) = (settings.Extractor, log);
        if (address is null)
            return;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        if (settings.ExtractorKey is { } key)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    /// <summary>Its host, as answers name it.</summary>
    public string Host => address?.Authority ?? ReadArticle.Rules;

    /// <summary>The drafts, as answered a little while ago where it was; null where there is no endpoint, or it gave none that can be taken, which the log tells.</summary>
    public async Task<IReadOnlyList<Draft>?> Read(Article article, long snapshot, CancellationToken cancel)
    {
        if (client is null)
            return null;

        // All that is sent but the text, which is the snapshot's.
        var asked = (snapshot, article.Language, article.Title, article.PublishedOn);
        if (kept.TryGetValue(asked, out IReadOnlyList<Draft>? drafts))
            return drafts;
        drafts = await Ask(client, article, cancel);
        return kept.Set(asked, drafts, new MemoryCacheEntryOptions
        {
            Size = OfADraft + (drafts ?? []).Sum(draft => (long)OfADraft + draft.Text.Length),
            SlidingExpiration = drafts is null ? null : KeptAfterLook,
            AbsoluteExpirationRelativeToNow = drafts is null ? SilenceKept : null,
        });
    }

    public void Dispose()
    {
        client?.Dispose();
        kept.Dispose();
    }

    private async Task<IReadOnlyList<Draft>?> Ask(HttpClient client, Article article, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(address, article, Shape, cancel);
            answer.EnsureSuccessStatusCode();
            var drafts = Body<Answer>.Read(await answer.Content.ReadAsByteArrayAsync(cancel), Shape, out var wrong)?.Drafts ?? [];
            if (wrong.Concat(Faults(drafts, article)).FirstOrDefault() is not { } fault)
                return [.. drafts.Select(draft => GivenDraft.Of(draft, article.Text, Host))];
            NoAnswer(log, $"{fault.Pointer}: {fault.Detail}");
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            NoAnswer(log, e.Message);
        }

        return null;
    }

    private static IEnumerable<FieldError> Faults(IReadOnlyList<ExtractedDraft> drafts, Article article) => drafts.Count > MostDrafts
        ? [FieldError.At("/drafts", "These are too many.")]
        : DraftFaults.Of(drafts, article.Text, "/drafts");

    [LoggerMessage(LogLevel.Warning, "The extractor gave no answer that can be taken ({Why}); the article was read by the rules.")]
    private static partial void NoAnswer(ILogger log, string why);

    private sealed record Answer(IReadOnlyList<ExtractedDraft> Drafts);
}

using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>An article and what was read in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="By">Who read it: <see cref="Rules"/>, or a host.</param>
/// <param name="Drafts">The quotes.</param>
/// <param name="Headline">What became of the words that the headline quotes.</param>
internal sealed record ReadArticle(Article Article, string By, IReadOnlyList<Draft> Drafts, IReadOnlyList<HeadlineQuote> Headline)
{
    /// <summary>What reads where the operator chose nothing else.</summary>
    public const string Rules = "rules";

    /// <summary>How long a text is read. One of two million characters takes some twenty seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How long one waits for those before it.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    // So many are read at once that others still get their answers.
    internal static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Reads it: by the operator's extractor where there is one and it answers, else by the rules. Null where too many others are read.</summary>
    /// <param name="article">The article.</param>
    /// <param name="snapshot">Id of the snapshot whose text it is.</param>
    /// <param name="outside">The operator's; null where the rules shall read.</param>
    /// <param name="wait">How long it waits for others.</param>
    /// <param name="most">How long the rules may take.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public static async Task<ReadArticle?> Of(Article article, long snapshot, OperatorsExtractor? outside, TimeSpan wait, TimeSpan most, CancellationToken cancel)
    {
        if (outside is not null && await outside.Read(article, snapshot, cancel) is { } drafts)
            return new ReadArticle(article, outside.Host, drafts, HeadlineCheck.Of(article, drafts, Languages.Of(article.Language)));

        if (!await Places.WaitAsync(wait, cancel))
            return null;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(most);
            return await Task.Run(() => ByRules(article, patience.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The text took longer than {most.TotalSeconds:0} s.");
        }
        finally
        {
            Places.Release();
        }
    }

    /// <summary>Reads it by the rules alone.</summary>
    public static ReadArticle ByRules(Article article, CancellationToken cancel = default)
    {
        var cues = Languages.Of(article.Language);
        var drafts = new Extractor(cues).Read(article, cancel);
        return new ReadArticle(article, Rules, drafts, HeadlineCheck.Of(article, drafts, cues));
    }
}

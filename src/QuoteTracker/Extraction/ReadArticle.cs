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

    // A text of two million characters takes some twenty seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // So many are read at once that others still get their answers.
    private static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Reads it: by the operator's extractor where there is one and it answers, else by the rules.</summary>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public static async Task<ReadArticle> Of(Article article, OperatorsExtractor? outside, CancellationToken cancel)
    {
        if (outside is not null && await outside.Read(article, cancel) is { } drafts)
            return new ReadArticle(article, outside.Host, drafts, HeadlineCheck.Of(article, drafts, Languages.Of(article.Language)));

        await Places.WaitAsync(cancel);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            return await Task.Run(() => ByRules(article, patience.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The text took longer than {Patience.TotalMinutes} minutes.");
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

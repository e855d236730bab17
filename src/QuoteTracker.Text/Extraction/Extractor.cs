using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Text.Extraction;

/// <summary>Reads an article for who said what. Rules in code over the cues of a language; one instance may be used by many at once.</summary>
/// <param name="cues">The cues of the article's language.</param>
public sealed class Extractor(SpeechCues cues)
{
    /// <summary>The drafts, in the order in which their words begin.</summary>
    public IReadOnlyList<Draft> Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(cues);
        return [.. Quotations.Find(article.Text).Select(span => new Draft
        {
            Kind = DraftKind.Direct,
            Parts = [span],
            Text = article.Text.Substring(span.Start, span.Length),
            Confidence = 0.5,
            Because = "It stands in quotation marks.",
        })];
    }
}

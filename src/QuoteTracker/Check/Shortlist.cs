using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>Finds the few quotes that are worth comparing word by word.</summary>
internal static class Shortlist
{
    // How many quotes are compared at most.
    internal const int Kept = 40;

    // Words asked about times characters stored: a tenth of a second of comparing. Only very long texts come near.
    private const long MostPairs = 100_000_000;

    /// <summary>Votes over quotes.</summary>
    public static async Task<Votes> Votes(QuoteDb db, CancellationToken cancel) => new(
        (words, inOrder) => db.QuoteRowsAsync(words, inOrder, Check.Votes.Postings, cancel), await db.NewestIdAsync(cancel));

    /// <summary>The quotes, those that share most first. Drafts are not among them.</summary>
    public static async Task<List<WholeQuote>> Of(MarkedWords asked, WordCues cues, Votes votes, QuoteReader reader, CancellationToken cancel)
    {
        var best = (await votes.Of(asked, cues, Check.Votes.WordsOf(asked, cues))).Take(Kept).Select(SearchRow.QuoteId).Distinct().ToList();
        var pairs = 0L;
        return [.. (await reader.ReadAsync(best, cancel)).Where(quote => quote.Status != QuoteStatus.Draft)
            .TakeWhile((quote, place) => (pairs += (long)asked.Words.Count * quote.Text.Length) < MostPairs || place == 0)];
    }
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Extraction;

/// <summary>Takes decisions back. The quotes that were made are deleted as any others are, with a revision, where nothing was built on them since.</summary>
internal sealed class Withdrawing(Desk desk)
{
    private readonly List<(int Number, DraftDecision? Before)> wanted = [];
    private List<Quote> quotes = [];

    /// <summary>One more: the number of the decision that takes back, and what it takes back.</summary>
    public void Add(int number, DraftDecision? before) => wanted.Add((number, before));

    /// <summary>Why they can't be taken back, with pointers into the request.</summary>
    public async Task<List<FieldError>> Faults()
    {
        var keys = wanted.Select(one => one.Before?.QuoteKey).OfType<string>().ToList();
        quotes = keys.Count == 0 ? [] : await desk.Db.Quotes.Where(q => keys.Contains(q.Key)).Whole().ToListAsync(desk.Cancel);
        var errors = new List<FieldError>();
        foreach (var (number, before) in wanted)
        {
            if (before is null)
                errors.Add(FieldError.At($"/decisions/{number}/draft", "Nothing is decided on this draft.", null, "A draft that was accepted, corrected or rejected, and whose quote is still there."));
            else if (quotes.Find(quote => quote.Key == before.QuoteKey) is { } quote && await BuiltOn(quote) is { } built)
                errors.Add(FieldError.At($"/decisions/{number}/draft", $"The quote {quote.Key} can't be taken back: {built}.", quote.Key, $"A quote on which nothing was built since; or change or delete this one (/quotes/{quote.Key})."));
        }

        return errors;
    }

    /// <summary>Deletes the quotes, in a transaction that is open. New speakers who were added with them stay.</summary>
    public async Task Delete()
    {
        foreach (var quote in quotes)
            await QuoteWrites.Remove(quote, desk);
        if (quotes.Count > 0)
            await desk.Db.SaveChangesAsync(desk.Cancel);
    }

    // What leads from it to others was said with it, but for what denies or takes back: that was somebody's work.
    private async Task<string?> BuiltOn(Quote quote)
    {
        if (quote.Version > 1)
            return "it was changed since";
        if (await desk.Db.Reviews.AnyAsync(r => r.QuoteId == quote.Id, desk.Cancel))
            return "a review is about it";
        var going = quotes.ConvertAll(one => one.Id);
        return await desk.Db.Relations.AnyAsync(r => (r.ToId == quote.Id && !going.Contains(r.FromId)) || (r.FromId == quote.Id && r.Kind != RelationKind.Elaborates), desk.Cancel)
            ? "a relation was made with it" : null;
    }
}

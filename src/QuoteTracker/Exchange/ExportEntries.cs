using System.Text;
using QuoteTracker.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>An export that is entries one after another: what stands before them, between two of them and at the end.</summary>
/// <param name="Begin">Before the first.</param>
/// <param name="Between">Between two.</param>
/// <param name="End">After the last.</param>
/// <param name="Of">The entries of some quotes, in their order.</param>
internal sealed record ExportEntries(string Begin, string Between, string End, Func<QuoteExport, List<QuoteResponse>, CancellationToken, Task<IEnumerable<string>>> Of)
{
    /// <summary>Entries that need nothing but the quote and the server's address.</summary>
    public ExportEntries(string begin, string between, string end, Func<QuoteResponse, string, IEnumerable<string>> of)
        : this(begin, between, end, (export, quotes, _) => Task.FromResult(quotes.SelectMany(quote => of(quote, export.Server)))) { }

    /// <summary>Writes them as they come.</summary>
    public async Task Write(QuoteExport export, Stream to, CancellationToken cancel)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(Begin), cancel);
        var isFirst = true;
        await foreach (var ids in export.Ids(cancel))
        {
            foreach (var entry in await Of(export, await export.Reader.Responses(ids, cancel), cancel))
            {
                await to.WriteAsync(Encoding.UTF8.GetBytes(isFirst ? entry : Between + entry), cancel);
                isFirst = false;
            }

            // What is ready goes out: the reader may be as slow as it likes, and nothing piles up here.
            await to.FlushAsync(cancel);
        }

        await to.WriteAsync(Encoding.UTF8.GetBytes(End), cancel);
    }
}

using System.Text;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange;

/// <summary>An export as JSON Lines, as <c>import</c> reads them.</summary>
internal static class ExportJsonLines
{
    public static readonly ExportFormat Format = new(LinesBody.MediaType, "quotes.jsonl", Write);

    private static async Task Write(QuoteExport export, Stream to, CancellationToken cancel)
    {
        var lines = new RecordLines(export.Db);
        await foreach (var (kind, records) in export.Records(cancel))
        {
            await foreach (var line in lines.Of(kind, records, cancel))
                await to.WriteAsync(Encoding.UTF8.GetBytes(line + '\n'), cancel);

            // What is ready goes out: the reader may be as slow as it likes, and nothing piles up here.
            await to.FlushAsync(cancel);
        }
    }
}

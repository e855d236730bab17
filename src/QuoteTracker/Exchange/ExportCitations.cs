using System.Text;
using System.Text.Json;
using QuoteTracker.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>Exports for programs that keep references: BibTeX, RIS, CSL-JSON. Each quote as <c>/cite</c> has it.</summary>
internal static class ExportCitations
{
    public static readonly ExportFormat BibTeX = new(Citation.Styles["bibtex"], "quotes.bib", (export, to, cancel) => Write(export, to, citation => $"{citation.In("bibtex")}\n", "", "", "", cancel));

    public static readonly ExportFormat Ris = new(Citation.Styles["ris"], "quotes.ris", (export, to, cancel) => Write(export, to, citation => citation.In("ris"), "", "", "", cancel));

    public static readonly ExportFormat Csl = new(Citation.Styles["csl"], "quotes.json", (export, to, cancel) => Write(export, to, citation => citation.Item().ToJsonString(Plain), "[\n", ",\n", "\n]\n", cancel));

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task Write(QuoteExport export, Stream to, Func<Citation, string> entry, string begin, string between, string end, CancellationToken cancel)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(begin), cancel);
        var isFirst = true;
        await foreach (var ids in export.Ids(cancel))
        {
            foreach (var quote in await export.Reader.Responses(ids, cancel))
            {
                var text = entry(new Citation(quote, $"{export.Server}/quotes/{quote.Key}"));
                await to.WriteAsync(Encoding.UTF8.GetBytes(isFirst ? text : between + text), cancel);
                isFirst = false;
            }

            // What is ready goes out: the reader may be as slow as it likes, and nothing piles up here.
            await to.FlushAsync(cancel);
        }

        await to.WriteAsync(Encoding.UTF8.GetBytes(end), cancel);
    }
}

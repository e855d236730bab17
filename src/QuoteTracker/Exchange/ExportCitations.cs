using QuoteTracker.Http;
using QuoteTracker.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>Exports for programs that keep references: BibTeX, RIS, CSL-JSON. Each quote as <c>/cite</c> has it.</summary>
internal static class ExportCitations
{
    public static readonly ExportFormat BibTeX = Of("bibtex", "quotes.bib", new ExportEntries("", "", "", (quote, server) => [$"{Cited(quote, server).In("bibtex")}\n"]));

    public static readonly ExportFormat Ris = Of("ris", "quotes.ris", new ExportEntries("", "", "", (quote, server) => [Cited(quote, server).In("ris")]));

    public static readonly ExportFormat Csl = Of("csl", "quotes.json", new ExportEntries("[\n", ",\n", "\n]\n", (quote, server) => [Cited(quote, server).Item().ToJsonString(JsonShape.Exchange)]));

    private static ExportFormat Of(string style, string file, ExportEntries entries) => new(Citation.Styles[style], file, entries.Write);

    private static Citation Cited(QuoteResponse quote, string server) => new(quote, $"{server}/quotes/{quote.Key}");
}

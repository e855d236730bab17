namespace QuoteTracker.Exchange;

/// <summary>A format that an export can have.</summary>
/// <param name="MediaType">Of the answer.</param>
/// <param name="FileName">Under which a browser keeps it.</param>
/// <param name="Write">Writes quotes as they come; must keep none of them in memory.</param>
internal sealed record ExportFormat(string MediaType, string FileName, Func<QuoteExport, Stream, CancellationToken, Task> Write);

/// <summary>The formats by the words of <c>format</c>. Each has a file of its own.</summary>
internal static class ExportFormats
{
    public const string Usual = "jsonl";

    public static readonly IReadOnlyDictionary<string, ExportFormat> All = new Dictionary<string, ExportFormat>
    {
        [Usual] = ExportJsonLines.Format,
        ["csv"] = ExportCsv.Format,
        ["bibtex"] = ExportCitations.BibTeX,
        ["ris"] = ExportCitations.Ris,
        ["csl"] = ExportCitations.Csl,
        ["jsonld"] = ExportJsonLd.Format,
        ["webannotation"] = ExportAnnotations.Format,
        ["popolo"] = ExportPopolo.Format,
        ["parquet"] = ExportParquet.Format,
    };
}

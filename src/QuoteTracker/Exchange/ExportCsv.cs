using System.Globalization;
using System.Text;
using CsvHelper;
using QuoteTracker.Quotes;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>
/// An export as a table for spreadsheets (RFC 4180, UTF-8 with its mark). A cell that a spreadsheet would take for a formula
/// gets an apostrophe before it.
/// </summary>
internal static class ExportCsv
{
    public static readonly ExportFormat Format = new("text/csv; charset=utf-8", "quotes.csv", Write);

    /// <summary>The columns, in order, and what is in them; docs/exports.md says the same.</summary>
    public static readonly IReadOnlyList<(string Name, Func<QuoteResponse, string?> Value)> Columns =
    [
        ("key", quote => quote.Key),
        ("text", quote => quote.Text),
        ("kind", quote => Words.Of(quote.Kind)),
        ("speakers", quote => string.Join("; ", quote.Speakers.Select(said => said.Speaker.Name))),
        ("speaker_keys", quote => string.Join("; ", quote.Speakers.Select(said => said.Speaker.Slug))),
        ("roles_as_stated", quote => quote.Speakers.Any(said => said.RoleAsStated is not null) ? string.Join("; ", quote.Speakers.Select(said => said.RoleAsStated)) : null),
        ("said_on", quote => quote.SaidOn),
        ("date_basis", quote => quote.DateBasis is { } basis ? Words.Of(basis) : null),
        ("language", quote => quote.Language),
        ("spoken_in", quote => quote.SpokenIn),
        ("addressee", quote => quote.Addressee?.Name),
        ("topics", quote => string.Join("; ", quote.Topics)),
        ("status", quote => Words.Of(quote.Status)),
        ("flags", quote => string.Join("; ", quote.Unsourced ? quote.Flags.Append("unsourced") : quote.Flags)),
        ("source_title", quote => Place(quote)?.Source.Title),
        ("source_key", quote => Place(quote)?.Source.Key),
        ("source_url", quote => Place(quote)?.Source.Url),
        ("exact", quote => Place(quote)?.QuoteSelector.Exact),
        ("anchor", quote => Place(quote) is { } place ? Words.Of(place.Anchor) : null),
        ("places", quote => quote.Occurrences.Count.ToString(CultureInfo.InvariantCulture)),
        ("independent_origins", quote => quote.IndependentOrigins.ToString(CultureInfo.InvariantCulture)),
        ("id", quote => quote.Id.ToString(CultureInfo.InvariantCulture)),
        ("version", quote => quote.Version.ToString(CultureInfo.InvariantCulture)),
    ];

    private static readonly CsvWriterOptions Safe = new() { Injection = CsvInjection.Escape, InjectionEscape = '\'', NewLine = "\r\n" };

    private static async Task Write(QuoteExport export, Stream to, CancellationToken cancel)
    {
        await to.WriteAsync(Encoding.UTF8.GetPreamble(), cancel);
        await using var csv = CsvWriter.Create(to, Safe, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(column => column.Name)], cancel);
        await foreach (var ids in export.Ids(cancel))
        {
            foreach (var quote in await export.Reader.Responses(ids, cancel))
                await csv.WriteRecordAsync([.. Columns.Select(column => column.Value(quote) ?? "")], cancel);

            // What is ready goes out: the reader may be as slow as it likes, and nothing piles up here.
            await csv.FlushAsync(cancel);
            await to.FlushAsync(cancel);
        }
    }

    private static OccurrenceResponse? Place(QuoteResponse quote) => quote.Occurrences is [var first, ..] ? first : null;
}

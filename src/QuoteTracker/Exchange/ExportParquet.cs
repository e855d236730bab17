using Parquet;
using Parquet.Schema;
using QuoteTracker.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>An export as Apache Parquet, for notebooks and column stores: the columns of the table, numbers as numbers.</summary>
internal static class ExportParquet
{
    public static readonly ExportFormat Format = new("application/vnd.apache.parquet", "quotes.parquet", Write);

    // Rows of a group are in memory until it is written, their quotes are not.
    private const int RowsOfGroup = 5_000;

    private static readonly HashSet<string> Numbers = ["places", "independent_origins", "id", "version"];

    private static async Task Write(QuoteExport export, Stream to, CancellationToken cancel)
    {
        var schema = new ParquetSchema([.. ExportCsv.Columns.Select(column => Numbers.Contains(column.Name) ? new DataField<long>(column.Name) : new DataField(column.Name, typeof(string), isNullable: true))]);
        await using var counted = new CountedStream(to);
        await using (var parquet = await ParquetWriter.CreateAsync(schema, counted, cancellationToken: cancel))
            await WriteRows(export, parquet, schema, cancel);
        await counted.FlushAsync(cancel);
    }

    private static async Task WriteRows(QuoteExport export, ParquetWriter parquet, ParquetSchema schema, CancellationToken cancel)
    {
        var rows = new List<string?[]>(RowsOfGroup);
        var groups = 0;
        await foreach (var ids in export.Ids(cancel))
        {
            foreach (var quote in await export.Reader.Responses(ids, cancel))
                rows.Add([.. ExportCsv.Columns.Select(column => column.Value(quote))]);
            if (rows.Count < RowsOfGroup)
                continue;
            await WriteGroup(parquet, schema, rows, cancel);
            groups++;
            rows.Clear();
        }

        if (rows.Count > 0 || groups == 0)
            await WriteGroup(parquet, schema, rows, cancel);
    }

    private static async Task WriteGroup(ParquetWriter parquet, ParquetSchema schema, List<string?[]> rows, CancellationToken cancel)
    {
        using var group = parquet.CreateRowGroup();
        for (var i = 0; i < schema.DataFields.Length; i++)
        {
            if (Numbers.Contains(schema.DataFields[i].Name))
                await group.WriteAsync<long>(schema.DataFields[i], rows.Select(row => long.Parse(row[i]!, System.Globalization.CultureInfo.InvariantCulture)).ToArray(), cancellationToken: cancel);
            else
                await group.WriteAsync(schema.DataFields[i], (IReadOnlyCollection<string?>)rows.ConvertAll(row => row[i]));
        }
    }
}

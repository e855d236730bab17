using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange.Formats;

/// <summary>
/// Tables: rows become records by a mapping. A table knows a part of a record, so what is on record of a key stays where the
/// table has no column for it or the cell is empty.
/// </summary>
internal static class CsvRecords
{
    // One row of a table is held at a time, and this much of it.
    private const int LongestRow = 16 * 1024 * 1024;

    public static async IAsyncEnumerable<ForeignRecord> Read(ForeignFile file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var mapping = file.Options.Mapping ?? CsvMapping.Ours;
        await MustBeText(file.Path, cancel);
        await using var stream = File.OpenRead(file.Path);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = mapping.Separator?[0], HasHeader = true, MaxRecordSize = LongestRow, TrackLineNumbers = true });
        var headers = Headers(csv, mapping);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var isGood = Next(csv, out var line, out var wrong); isGood || wrong is not null; isGood = Next(csv, out line, out wrong))
        {
            cancel.ThrowIfCancellationRequested();
            if (wrong is not null)
            {
                yield return ForeignRecord.Refused(new FilePlace(line), wrong);
                yield break;
            }

            foreach (var record in mapping.Records)
            {
                if (await Record(record, csv, headers, line, file.Db, cancel) is { } made && told.Add(Hash(made)))
                    yield return made;
            }
        }
    }

    private static async Task<ForeignRecord?> Record(RowRecord mapping, CsvReader csv, HashSet<string> headers, int line, QuoteDb db, CancellationToken cancel)
    {
        if (csv.FieldCount > csv.Headers.Count)
            return ForeignRecord.Refused(new FilePlace(line), FieldError.At("", $"This row has {csv.FieldCount} cells, and there are {csv.Headers.Count} columns.", null, "A cell with the separator in it stands in quotation marks."));
        var errors = new List<FieldError>();
        var record = CsvRow.Record(mapping, column => headers.Contains(column) && csv.TryGetFieldIndex(column, out var place) && place < csv.FieldCount ? csv.GetString(place) : null, errors);
        if (errors.Count > 0)
            return ForeignRecord.Refused(new FilePlace(line), errors[0]);

        // A row without a key has the same one whenever it is imported.
        var key = record.Text("key") ?? $"{mapping.Type}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.ToJsonString(JsonShape.Exchange))).AsSpan(0, 8))}";
        record["key"] = key;
        return ForeignRecord.Of(new FilePlace(line), await db.LineAsync(Words.Parse<RecordKind>(mapping.Type), key, cancel) is { } there ? Over(there, record) : record);
    }

    // A list whose items say what is there already, each in its place, keeps all that is there; else the table's item stands for it.
    private static JsonObject Over(JsonObject there, JsonObject row)
    {
        foreach (var (name, value) in row)
        {
            if (value is not JsonArray items)
                there[name] = value?.DeepClone();
            else if (there[name] is not JsonArray old || items.Count > old.Count || name is "speakers" or "topics" && items.Count != old.Count)
                there[name] = items.DeepClone();
            else
                Over(old, items);
        }

        return there;
    }

    private static void Over(JsonArray old, JsonArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var says = old[i] is JsonObject known && items[i] is JsonObject given ? given.All(field => JsonNode.DeepEquals(known[field.Key], field.Value)) : JsonNode.DeepEquals(old[i], items[i]);
            if (!says)
                old[i] = items[i]?.DeepClone();
        }
    }

    private static HashSet<string> Headers(CsvReader csv, CsvMapping mapping)
    {
        try
        {
            csv.ReadHeader();
        }
        catch (CsvFormatException broken)
        {
            throw new FormatException($"This is no table: {broken.Message}", broken);
        }

        var headers = (csv.Headers ?? []).Select(name => name.Trim()).ToHashSet(StringComparer.Ordinal);
        var wanted = mapping.Records.SelectMany(record => record.Fields.Values).Select(field => field.Column).OfType<string>().ToList();
        if (mapping == CsvMapping.Ours ? !headers.Contains("text") && !headers.Contains("key") : wanted.Find(column => !headers.Contains(column)) is not null)
            throw new FormatException($"There is no column {(mapping == CsvMapping.Ours ? "key or text" : wanted.Find(column => !headers.Contains(column)))}. The columns of the file are: {string.Join(", ", headers)}. A mapping says how others become records.");
        return headers;
    }

    // What a spreadsheet saved in another encoding would come in with other letters, and nobody would see it.
    private static async Task MustBeText(string path, CancellationToken cancel)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        var buffer = new char[64 * 1024];
        try
        {
            while (await reader.ReadAsync(buffer, cancel) > 0)
            {
            }
        }
        catch (DecoderFallbackException wrong)
        {
            throw new FormatException("This is not UTF-8. Save the table as “CSV UTF-8”.", wrong);
        }
    }

    // After a row that can't be told from the next, no later one can be trusted.
    private static bool Next(CsvReader csv, out int line, out FieldError? wrong)
    {
        (line, wrong) = (0, null);
        try
        {
            var isGood = csv.Read();
            line = (int)csv.LineNumber;
            return isGood;
        }
        catch (CsvFormatException broken)
        {
            line = (int)csv.LineNumber;
            wrong = FieldError.At("", $"From here on this is no table: {broken.Message}", null, "Cells with a quotation mark, a separator or a line break in quotation marks (RFC 4180).");
            return false;
        }
    }

    private static string Hash(ForeignRecord record) => record.Line is { } line ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(line.ToJsonString(JsonShape.Exchange))).AsSpan(0, 12)) : $"{record.At.Line} {record.Wrong!.Pointer}";
}

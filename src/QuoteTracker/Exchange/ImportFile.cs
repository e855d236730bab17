using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange;

/// <summary>A line that is a record, or what is wrong with it: just one of them.</summary>
internal sealed record ReadLine(int Number, FilePlace Place, ExchangeLine? Record, FieldError? Wrong)
{
    /// <summary>Not taken, for this reason.</summary>
    public RejectedLine Rejected(FieldError why) => RejectedLine.At(Place, why);
}

/// <summary>A file in the exchange format.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="TextFolder">Where texts lie that its lines name by <c>textFile</c>; null: they may name none.</param>
internal sealed record ImportFile(string Path, string? TextFolder)
{
    private const int MaxLines = 4_000;
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>A file of this machine, with texts beside it.</summary>
    public static ImportFile WithTexts(string path) => new(path, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);

    /// <summary>
    /// The lines of a type, in the file's order and in parts small enough to be written at once; those after line
    /// <paramref name="after"/> only. Lines that are no record come with the first type.
    /// </summary>
    public IEnumerable<List<ReadLine>> Parts(string type, int after)
    {
        var (part, bytes) = (new List<ReadLine>(), 0L);
        foreach (var line in LinesOf(type))
        {
            if (line.Number <= after)
                continue;
            part.Add(line);
            bytes += line.Record?.Body.Length ?? 0;
            if (part.Count < MaxLines && bytes < MaxBytes)
                continue;
            yield return part;
            (part, bytes) = ([], 0);
        }

        if (part.Count > 0)
            yield return part;
    }

    // Lines made of another format have their places in the file that was sent.
    private bool IsConverted => Path.EndsWith(Converted.Ending, StringComparison.Ordinal);

    private IEnumerable<ReadLine> LinesOf(string type)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in FileLines.Of(Path))
        {
            if (line.IsBlank)
                continue;

            var found = ExchangeLine.TypeOf(line.Bytes.Span);
            if (found != type && (found is not null || type != RecordTypes.All[0]))
                continue;
            if (ExchangeLine.Read(line, TextFolder, IsConverted, out var place, out var error) is not { } record)
                yield return new ReadLine(line.Number, place, null, error);
            else if (!keys.Add(record.Key))
                yield return new ReadLine(line.Number, place, null, FieldError.At("/key", "This key stands on an earlier line too.", record.Key, "One line a record."));
            else
                yield return new ReadLine(line.Number, place, record, null);
        }
    }
}

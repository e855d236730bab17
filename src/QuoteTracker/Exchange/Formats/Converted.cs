using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange.Formats;

/// <summary>
/// A file of another format as lines of the exchange format, each with its place in the file that it came from. The importer
/// reads these as it reads any lines, and tells places of the file that the sender knows.
/// </summary>
internal static class Converted
{
    /// <summary>How the names of such files end: what is read from elsewhere has none of their members.</summary>
    public const string Ending = ".converted.jsonl";

    /// <summary>The member for the version of the record that a line was made with; 0 for one that was not there.</summary>
    public const string Seen = "@seen";

    private const string At = "@at", Wrong = "@wrong";

    /// <summary>Writes the file; gives the number of its lines.</summary>
    /// <exception cref="FormatException">The file as a whole is not in its format.</exception>
    public static async Task<int> Write(IAsyncEnumerable<ForeignRecord> records, string path, CancellationToken cancel)
    {
        var lines = 0;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        await foreach (var record in records.WithCancellation(cancel))
        {
            var line = record.Line ?? new JsonObject { ["type"] = RecordTypes.All[0], [Wrong] = Json(record.Wrong!) };
            line[Seen] ??= 0;
            line[At] = new JsonObject { ["line"] = record.At.Line, ["pointer"] = record.At.Pointer };
            await file.WriteAsync(Encoding.UTF8.GetBytes(line.ToJsonString(JsonShape.Exchange) + '\n'), cancel);
            lines++;
        }

        // Who is told "accepted" may forget the file.
        file.Flush(flushToDisk: true);
        return lines;
    }

    /// <summary>Takes the place out of a line; its own number where it has none.</summary>
    public static FilePlace TakePlace(JsonObject line, int number)
    {
        if (line[At] is not JsonObject at)
            return new FilePlace(number);
        line.Remove(At);
        return new FilePlace((int)at["line"]!, (string)at["pointer"]!);
    }

    /// <summary>Takes the version out that the line was made with; null of a line that was not made here.</summary>
    public static int? TakeSeen(JsonObject line)
    {
        var seen = (int?)line[Seen];
        line.Remove(Seen);
        return seen;
    }

    /// <summary>What is wrong with a record that could not become a line; null where it is one.</summary>
    public static FieldError? WrongOf(JsonObject line) => line[Wrong] is { } wrong
        ? FieldError.At((string?)wrong["pointer"] ?? "", (string)wrong["detail"]!, (string?)wrong["given"], (string?)wrong["allowed"])
        : null;

    private static JsonNode Json(FieldError wrong) => JsonSerializer.SerializeToNode(wrong, JsonShape.Exchange)!;
}

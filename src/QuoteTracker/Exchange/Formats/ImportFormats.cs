using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuoteTracker.Exchange.Formats;

/// <summary>The formats that files come in. Each has a file of its own.</summary>
internal static class ImportFormats
{
    /// <summary>The exchange format, which needs no reading of another.</summary>
    public const string Usual = "jsonl";

    private const int Looked = 64 * 1024;

    private static readonly Dictionary<string, Func<ForeignFile, CancellationToken, IAsyncEnumerable<ForeignRecord>>> Readers = new()
    {
        ["csv"] = CsvRecords.Read,
        ["popolo"] = PopoloRecords.Read,
        ["akomantoso"] = AkomaNtoso.Read,
        ["claimreview"] = ClaimReviews.Read,
        ["webannotation"] = Annotations.Read,
    };

    /// <summary>Their words.</summary>
    public static readonly string[] All = [Usual, .. Readers.Keys];

    /// <summary>The records of a file in a format other than the usual one.</summary>
    public static IAsyncEnumerable<ForeignRecord> Read(string format, ForeignFile file, CancellationToken cancel) => Readers[format](file, cancel);

    /// <summary>What a file looks like, by the type that it was sent as and by its beginning. What is no document begins with a line.</summary>
    /// <exception cref="FormatException">It is a document, and tells of no format.</exception>
    public static string Guess(string path, string? type = null)
    {
        if (type is "text/csv")
            return "csv";
        using var file = File.OpenRead(path);
        var bytes = new byte[Looked];
        var head = Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, Looked, throwOnEndOfStream: false)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head switch
        {
            ['<', ..] => "akomantoso",
            ['{', ..] when IsLine(head.Split('\n')[0]) => Usual,
            ['{' or '[', ..] => Json(head),
            _ when head.Split('\n')[0].AsSpan().IndexOfAny(',', ';', '\t') > 0 => "csv",
            _ => Usual,
        };
    }

    private static bool IsLine(string line)
    {
        try
        {
            return JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject record && record.ContainsKey("type") && record.ContainsKey("key");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Json(string head) => new (string Format, string[] Signs)[]
    {
        ("claimreview", ["ClaimReview\""]),
        ("webannotation", ["TextQuoteSelector\"", "anno.jsonld\""]),
        ("popolo", ["\"persons\"", "\"people\"", "\"organizations\"", "\"memberships\""]),
    }.FirstOrDefault(format => format.Signs.Any(sign => head.Contains(sign, StringComparison.Ordinal))).Format
        ?? throw new FormatException("Nothing at its beginning tells in which format it is.");
}

using System.Security.Cryptography;
using System.Text;

namespace QuoteTracker.Store.Sources;

/// <summary>The text of a source as captured at a moment. Never changed: the database refuses it.</summary>
public sealed class Snapshot
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>The source's id.</summary>
    public long SourceId { get; init; }

    /// <summary>The whole text, as captured.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, 64 lower case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Such as <c>text/plain</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CapturedAt { get; init; }

    /// <summary>The page it was read from; null for a text that was given.</summary>
    public SnapshotPage? Page { get; init; }

    /// <summary>A snapshot of plain text.</summary>
    public static Snapshot Of(string text, DateTimeOffset capturedAt, SnapshotPage? page = null) => new()
    {
        Text = text,
        Sha256 = Fingerprint(text),
        MediaType = "text/plain",
        CapturedAt = capturedAt,
        Page = page,
    };

    /// <summary>What a snapshot is called within its source: its hash, and which it is where the source went back to an earlier text.</summary>
    public static string NameOf(string sha256, int earlierWithIt) => earlierWithIt == 0 ? sha256 : $"{sha256}/{earlierWithIt + 1}";

    /// <summary>SHA-256 of a text in UTF-8, as <see cref="Sha256"/> has it.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

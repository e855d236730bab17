using System.IO.Compression;
using System.Security.Cryptography;

namespace QuoteTracker.Store.Sources;

/// <summary>The page that a snapshot's text was read from, byte by byte as it came. In a table of its own: it is seldom read.</summary>
public sealed class SnapshotPage
{
    /// <summary>The snapshot's id.</summary>
    public long SnapshotId { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required string Url { get; init; }

    /// <summary>As the server sent it, such as <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>As the server sent it; null when it sent none.</summary>
    public string? Charset { get; init; }

    /// <summary>The bytes, compressed with gzip.</summary>
    public required byte[] Compressed { get; init; }

    /// <summary>SHA-256 of the bytes before compression, 64 lower case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Keeps a page.</summary>
    public static SnapshotPage Of(string url, string mediaType, string? charset, byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return new SnapshotPage
        {
            Url = url,
            MediaType = mediaType,
            Charset = charset,
            Compressed = compressed.ToArray(),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }

    /// <summary>The bytes as they came.</summary>
    public byte[] Bytes()
    {
        using var gzip = new GZipStream(new MemoryStream(Compressed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Whether the bytes are those that the hash was made of.</summary>
    internal bool IsWhole()
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(Bytes())) == Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

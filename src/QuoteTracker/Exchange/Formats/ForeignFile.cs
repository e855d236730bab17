using QuoteTracker.Store;

namespace QuoteTracker.Exchange.Formats;

/// <summary>A file in another format, and what its records are held against.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Options">What was said of it.</param>
/// <param name="Db">What is on record.</param>
internal sealed record ForeignFile(string Path, ImportOptions Options, QuoteDb Db)
{
    /// <summary>The largest file of a format that is read whole: one document of JSON or XML.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The whole file.</summary>
    /// <exception cref="FormatException">It is too large for that.</exception>
    public async Task<byte[]> Whole(CancellationToken cancel) => new FileInfo(Path).Length is var length and > MostBytes
        ? throw new FormatException($"The file has {length:N0} bytes. This format is read whole: at most {MostBytes:N0}.")
        : await File.ReadAllBytesAsync(Path, cancel);
}

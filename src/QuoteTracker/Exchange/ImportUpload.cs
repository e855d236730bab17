using QuoteTracker.Store;

namespace QuoteTracker.Exchange;

/// <summary>A file that came over HTTP, whole and on disk.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Lines">Its lines with something on them.</param>
internal sealed record ImportUpload(string Path, long Bytes, long Lines)
{
    /// <summary>Its name in the folder of imports.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Writes a body into a file as it comes, with a small part of it in memory. A body that breaks off leaves no file.</summary>
    public static async Task<ImportUpload> Receive(Stream body, string folder, CancellationToken cancel)
    {
        // What is imported may not be published yet.
        DataFolder.MakePrivate(folder);
        var path = System.IO.Path.Combine(folder, $"{Guid.CreateVersion7():N}.jsonl");
        try
        {
            await using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 });
            var buffer = new byte[128 * 1024];
            var (bytes, lines, hasText) = (0L, 0L, false);
            while (await body.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                bytes += read;
                lines += Ends(buffer.AsSpan(0, read), ref hasText);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            // Who is told "accepted" may forget the file.
            file.Flush(flushToDisk: true);
            return new ImportUpload(path, bytes, lines + (hasText ? 1 : 0));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Takes it away.</summary>
    public void Delete() => File.Delete(Path);

    // Lines that end in this part; what stands on the one that goes on is remembered.
    private static long Ends(ReadOnlySpan<byte> part, ref bool hasText)
    {
        var lines = 0L;
        while (part.IndexOf((byte)'\n') is var end and >= 0)
        {
            if (hasText || part[..end].ContainsAnyExcept(FileLines.White))
                lines++;
            hasText = false;
            part = part[(end + 1)..];
        }

        hasText |= part.ContainsAnyExcept(FileLines.White);
        return lines;
    }
}

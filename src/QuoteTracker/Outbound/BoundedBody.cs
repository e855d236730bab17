namespace QuoteTracker.Outbound;

/// <summary>A body read no further than a limit.</summary>
internal static class BoundedBody
{
    private const int Piece = 16 * 1024;

    /// <summary>The bytes after decompression; null as soon as there are more than <paramref name="max"/>.</summary>
    public static async Task<byte[]?> Read(HttpContent content, int max, CancellationToken cancel)
    {
        // Only what is not compressed still says its length here.
        if (content.Headers.ContentLength > max)
            return null;

        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancel) is > 0 and var read)
        {
            if (body.Length + read > max)
                return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }
}

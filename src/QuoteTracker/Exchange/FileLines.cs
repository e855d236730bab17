namespace QuoteTracker.Exchange;

/// <summary>One line of a file, as bytes without its end. They are good until the next line is read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Empty for a line that is too long.</param>
/// <param name="IsTooLong">More than <see cref="FileLines.MaxBytes"/>.</param>
internal readonly record struct FileLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong = false)
{
    /// <summary>Nothing but white space.</summary>
    public bool IsBlank => !IsTooLong && !Bytes.Span.ContainsAnyExcept(FileLines.White);
}

/// <summary>Reads files of any size line by line, with one line in memory.</summary>
internal static class FileLines
{
    /// <summary>The longest line taken: a source with all its captures fits.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>What a blank line may be made of; the mark at the start of some files too.</summary>
    public static ReadOnlySpan<byte> White => " \t\r\uFEFF"u8;

    /// <summary>Every line, those that are too long without their bytes.</summary>
    public static IEnumerable<FileLine> Of(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.SequentialScan);
        var buffer = new byte[64 * 1024];
        var (start, end, number, skips) = (0, 0, 0, false);
        while (true)
        {
            if (buffer.AsSpan(start..end).IndexOf((byte)'\n') is var length and >= 0)
            {
                number++;
                yield return skips ? new FileLine(number, default, true) : new FileLine(number, Text(buffer, start, length, number));
                (start, skips) = (start + length + 1, false);
                continue;
            }

            if (end - start >= MaxBytes)
                (skips, start, end) = (true, 0, 0);
            MakeRoom(ref buffer, ref start, ref end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }

        if (skips || end > start)
            yield return skips ? new FileLine(number + 1, default, true) : new FileLine(number + 1, Text(buffer, start, end - start, number + 1));
    }

    private static void MakeRoom(ref byte[] buffer, ref int start, ref int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private static ReadOnlyMemory<byte> Text(byte[] buffer, int start, int length, int number)
    {
        var line = buffer.AsMemory(start, length);
        return number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
    }
}

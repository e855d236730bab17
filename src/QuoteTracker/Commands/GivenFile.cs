using System.Text;
using QuoteTracker.Sources;

namespace QuoteTracker.Commands;

/// <summary>A text as somebody gave it at the command line: a file, or standard input.</summary>
internal static class GivenFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text: UTF-8, or UTF-16 with its mark; of a page as the page itself says. Else what is wrong with it, and the way out: a sign that
    /// was put in place of what can't be read would be quoted as somebody's words.
    /// </summary>
    /// <param name="file">Its path; <c>-</c> for standard input.</param>
    /// <param name="isPage">Whether it is HTML.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<(string Text, string? Wrong)> Read(string file, bool isPage, CancellationToken cancel)
    {
        var bytes = file == "-" ? await StandardInput(cancel) : await File.ReadAllBytesAsync(file, cancel);
        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (isPage && !isUtf16 && PageArticleCharset.Decode(bytes, null, isMarkup: true) is var page && !page.Contains('\uFFFD', StringComparison.Ordinal))
            return (page, null);
        if (!isUtf16 && Array.IndexOf(bytes, (byte)0) is >= 0 and var none)
            return ("", $"This is no text, or UTF-16 without its mark. {WayOut(none % 2 == 0 ? "UTF-16BE" : "UTF-16LE", file)}");
        try
        {
            if (isUtf16)
                return (new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)), null);
            return (Utf8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes), null);
        }
        catch (DecoderFallbackException) when (isUtf16)
        {
            return ("", "It begins with the mark of UTF-16, and is not UTF-16. Save it anew as UTF-8.");
        }
        catch (DecoderFallbackException fault)
        {
            var line = bytes.AsSpan(0, Math.Max(0, fault.Index)).Count((byte)'\n') + 1;
            return ("", $"Line {line} is not UTF-8 (byte 0x{fault.BytesUnknown?[0]:X2}). {WayOut("LATIN1", file)}");
        }
    }

    private static string WayOut(string encoding, string file) => file == "-"
        ? $"Convert it first, from what it is written in: … | iconv -f {encoding} -t UTF-8 | quotetracker extract -"
        : $"Convert it first, from what it is written in: iconv -f {encoding} -t UTF-8 '{file}' > utf8{Path.GetExtension(file)}";

    private static async Task<byte[]> StandardInput(CancellationToken cancel)
    {
        await using var given = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await given.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace QuoteTracker.Sources;

/// <summary>Bytes of a page to text: by the HTTP header, else the byte order mark, else the page's own declaration, else UTF-8.</summary>
internal static partial class PageArticleCharset
{
    // Where HTML wants the declaration is the first 1,024; pages put it after long comments all the same.
    private const int DeclaredWithin = 4096;

    public static string Decode(byte[] bytes, string? charset, bool isMarkup)
    {
        var marked = Marked(bytes);
        var encoding = Named(charset) ?? marked ?? (isMarkup ? Declared(bytes) : null) ?? Encoding.UTF8;
        var text = encoding.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        _ => null,
    };

    private static Encoding? Declared(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclaredWithin));
        var encoding = Named(Declaration().Match(start).Groups["name"].Value);

        // Declared in single bytes it can't be of two: such pages are UTF-8 (WHATWG HTML, "prescan").
        return encoding is UnicodeEncoding ? Encoding.UTF8 : encoding;
    }

    // The names as browsers read them (WHATWG Encoding): Latin-1 and ASCII are windows-1252, Latin-5 is windows-1254.
    private static Encoding? Named(string? name)
    {
        var label = name?.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" => "windows-1252",
            "iso-8859-9" or "iso8859-9" or "iso_8859-9" or "latin5" or "l5" => "windows-1254",
            "cp1251" or "win-1251" or "x-cp1251" => "windows-1251",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "utf8" => "utf-8",
            var other => other,
        };
        if (label is null or "" or "utf-7")
            return null;

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}

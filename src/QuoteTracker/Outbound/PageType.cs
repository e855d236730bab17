using System.Net.Http.Headers;

namespace QuoteTracker.Outbound;

/// <summary>What kind of page a server says it sends.</summary>
/// <param name="MediaType">Lower case, without parameters; empty where the server says none.</param>
/// <param name="Charset">Null where the server says none.</param>
internal readonly record struct PageType(string MediaType, string? Charset)
{
    /// <summary>The kinds whose text can be read.</summary>
    public static readonly IReadOnlyList<string> Readable = ["text/html", "application/xhtml+xml", "text/plain"];

    public bool IsReadable => Readable.Contains(MediaType);

    // From the header as sent: servers write "text/html; charset=utf-8; charset=utf-8" and "text/html;charset", which
    // browsers read and .NET's header does not.
    public static PageType Of(HttpContentHeaders headers)
    {
        var parts = headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString().Split(';', ',') : [""];
        var charset = parts.Skip(1).Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2 && part[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            .Select(part => part[1].Trim().Trim('"', '\''))
            .FirstOrDefault(name => name.Length is > 0 and < 50);
        return new PageType(parts[0].Trim().ToLowerInvariant(), charset);
    }
}

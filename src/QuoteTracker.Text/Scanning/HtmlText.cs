using System.Text.RegularExpressions;

namespace QuoteTracker.Text.Scanning;

/// <summary>
/// Takes the tags out of HTML and keeps the places: a parser's tree has no offsets of words. Any text will do; what is no tag
/// is words.
/// </summary>
public static partial class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "title", "tr", "ul",
    };

    /// <summary>The words; paragraphs have an empty line between, a quotation in tags (q, blockquote) has marks.</summary>
    public static MappedText Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var mapped = new MappedText(html);
        var at = 0;
        foreach (var match in Markup().EnumerateMatches(html))
        {
            mapped.Copy(at, match.Index);
            at = match.Index + match.Length;
            Put(mapped, html, match.Index, at);
        }

        mapped.Copy(at, html.Length);
        return mapped;
    }

    private static void Put(MappedText mapped, string html, int start, int end)
    {
        var markup = html[start..end];
        if (markup[0] == '&')
        {
#pragma warning disable RS0030 // It reads a table of names; nothing reaches a network.
            mapped.Put(System.Net.WebUtility.HtmlDecode(markup), start);
#pragma warning restore RS0030
            return;
        }

        var name = TagName().Match(markup).Value;
        var isEnd = markup.StartsWith("</", StringComparison.Ordinal);
        if (name.Equals("q", StringComparison.OrdinalIgnoreCase))
            mapped.Put(isEnd ? "”" : "“", start);
        else if (name.Equals("blockquote", StringComparison.OrdinalIgnoreCase) && (isEnd || !BeginsWithMark().IsMatch(html, end)))
            mapped.Put(isEnd ? "”\n\n" : "\n\n“", start);
        else if (Blocks.Contains(name) && !mapped.HasJustOpened)
            mapped.Put("\n\n", start);
    }

    // What a page's script and style hold, and its comments, are no words. Each alternative ends at the first sign that may end it.
    // What is open without end is looked through so far only: a page of nothing but beginnings would take forever.
    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(?<hidden>script|style|template|noscript)\b[^>]{0,1000}>.*?(?:</\k<hidden>\s*>|\z)|</?[a-z][^<>]*>|<![^>]{0,1000}>|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex("(?<=^</?)[a-z][a-z0-9]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TagName();

    [GeneratedRegex("""\G(?:\s|<[a-z/][^<>]*>)*(?:["“„«‘「]|&(?:quot|ldquo|laquo|bdquo|lsquo);)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithMark();
}

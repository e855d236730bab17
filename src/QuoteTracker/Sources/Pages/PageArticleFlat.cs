using System.Text.RegularExpressions;

namespace QuoteTracker.Sources;

/// <summary>A page without its nesting: what it says of itself, and paragraphs.</summary>
/// <remarks>For pages that no parser reads in bounded time as they are. All of their text stays.</remarks>
internal static partial class PageArticleFlat
{
    public static string Of(string source) => Blank().Replace(Tag().Replace(source, Flat), "<p>");

    private static string Flat(Match tag) => tag.Groups["name"].Value.ToLowerInvariant() switch
    {
        "html" or "head" or "body" or "meta" or "link" or "title" or "script" or "style" or "h1" => tag.Value,
        "a" or "abbr" or "b" or "bdi" or "bdo" or "big" or "cite" or "code" or "em" or "font" or "i" or "ins" or "mark" or "nobr" or "s" or "small" or "span"
            or "strike" or "strong" or "sub" or "sup" or "time" or "tt" or "u" or "wbr" => "",
        _ => "<p>",
    };

    [GeneratedRegex("</?(?<name>[A-Za-z][^\\s/<>]*)[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("<p>(\\s*<p>)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}

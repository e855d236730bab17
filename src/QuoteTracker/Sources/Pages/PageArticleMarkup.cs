using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace QuoteTracker.Sources;

/// <summary>Markup to a tree of bounded size and depth, without the attributes that nothing here reads.</summary>
internal static partial class PageArticleMarkup
{
    // Deeper elements become siblings: the stack of a thread holds no tree of a hundred thousand levels.
    private const int MaxDepth = 200;

    // The parser looks through all open elements for each new one.
    private const int MaxOpen = 1_000;

    // Wrongly nested formatting makes the parser repeat elements, so that five megabytes can become millions of them.
    private const int MaxElements = 150_000;

    // A real element has ten or so; a hundred thousand are looked through for each one more.
    private const int MaxAttributes = 64;

    private static readonly HashSet<string> Read = new(
        [
            "class", "id", "style", "hidden", "role", "rel", "itemprop", "href", "lang", "xml:lang", "dir", "name", "property", "content",
            "type", "http-equiv", "aria-hidden", "aria-modal", "colspan", "rowspan", "summary",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The page. One that is built to be costly is read as plain paragraphs; what is too much even so is left out.</summary>
    public static IHtmlDocument Parse(string source) => Parse(source, out var whole) is var page && whole ? page : Parse(PageArticleFlat.Of(source), out _);

    private static IHtmlDocument Parse(string source, out bool whole)
    {
        var size = new Growth();
        var options = new HtmlParserOptions
        {
            // As a browser reads it: what is in noscript is for others.
            IsScripting = true,
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = MaxDepth,
            ShouldEmitAttribute = (ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
                tag.Attributes.Count < MaxAttributes && Read.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span),
            OnToken = (token, _) => size.Add(token),
            OnCreated = (element, _) => size.Add(element),
        };

        try
        {
            // A context of its own, with nothing in it that could load a picture or run a script.
            var page = new HtmlParser(options, BrowsingContext.New(Configuration.Default)).ParseDocument(source);
            whole = true;
            return page;
        }
        catch (TooMuch)
        {
            whole = false;
            return size.Page!;
        }
    }

    /// <summary>XHTML for a reader of HTML, to which &lt;script/&gt; and &lt;p/&gt; are tags that never end.</summary>
    public static string FromXml(string source) =>
        EmptyElement().Replace(source, tag => IsVoid(tag.Groups["name"].Value) ? tag.Value : $"<{tag.Groups["name"].Value}{tag.Groups["rest"].Value}></{tag.Groups["name"].Value}>");

    private static bool IsVoid(string name) =>
        name.ToLowerInvariant() is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9:-]*)(?<rest>(?:\\s[^<>]*)?)/>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmptyElement();

    private sealed class TooMuch : Exception;

    /// <summary>Counts while the parser works, and stops it.</summary>
    private sealed class Growth
    {
        private readonly Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        private int elements;
        private int depth;

        public IHtmlDocument? Page { get; private set; }

        public void Add(IElement element)
        {
            Page ??= element.Owner as IHtmlDocument;
            if (++elements > MaxElements)
                throw new TooMuch();
        }

        // Near enough: these elements end without an end tag, so that an old page may have thousands of them that are not open.
        public void Add(HtmlToken token)
        {
            if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || IsVoid(token.Name) ||
                token.Name is "p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "option" or "optgroup" or "rp" or "rt")
                return;

            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(open, token.Name, out _);
            if (token.Type == HtmlTokenType.StartTag)
                (count, depth) = (count + 1, depth + 1);
            else if (count > 0)
                (count, depth) = (count - 1, depth - 1);
            if (depth > MaxOpen && Page is not null)
                throw new TooMuch();
        }
    }
}

using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace QuoteTracker.Sources;

/// <summary>What schema.org's JSON-LD in a page says of its article.</summary>
internal sealed class PageArticleJsonLd
{
    // One script of a real page has some kilobytes.
    private const int MaxScript = 1_000_000;
    private const int MaxScripts = 50;
    private const int MaxNodes = 5_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly HashSet<string> Articles = new(
        [
            "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
            "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle", "Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting",
        ],
        StringComparer.Ordinal);

    private readonly List<JsonElement> nodes = [];

    // An author or publisher is often only named by the @id of another node of the page.
    private readonly Dictionary<string, JsonElement> named = new(StringComparer.Ordinal);

    /// <summary>The claims of the article at this URL, else of the first there is. Scripts that are no JSON say nothing.</summary>
    public static PageArticleClaims Of(IHtmlDocument page, Uri url)
    {
        var scripts = page.QuerySelectorAll("script[type]")
            .Where(script => script.GetAttribute("type")!.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
            .Select(script => script.TextContent).Where(json => json.Length <= MaxScript).Take(MaxScripts);
        var found = new PageArticleJsonLd();
        foreach (var script in scripts)
            found.Add(script);

        var articles = found.nodes.Where(IsArticle).ToList();
        var ours = articles.Where(article => Places(article).Any(place => Uri.TryCreate(url, place, out var there) && SamePage(there, url))).Take(1).ToList();
        return ours.Concat(articles).Select(found.Claims).FirstOrDefault() ?? new PageArticleClaims();
    }

    private void Add(string script)
    {
        try
        {
            // Line breaks inside of strings are the commonest fault, and mean nothing where they are allowed.
            using var json = JsonDocument.Parse(script.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), Lenient);
            Walk(json.RootElement.Clone());
        }
        catch (JsonException)
        {
        }
    }

    // Where pages put the article itself: not into lists of other articles, which they describe alike.
    private void Walk(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        while (open.TryDequeue(out var node) && nodes.Count < MaxNodes)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray().Take(MaxNodes))
                    open.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(node);
                if (Text(node, "@id") is { } id)
                    named.TryAdd(id, node);
                foreach (var inner in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
                {
                    if (node.TryGetProperty(inner, out var value))
                        open.Enqueue(value);
                }
            }
        }
    }

    private PageArticleClaims Claims(JsonElement article) => new(
        Title: PageArticleClaims.Name(Text(article, "headline") ?? Text(article, "name")),
        Publisher: Names(article, "publisher").Select(PageArticleClaims.Name).FirstOrDefault(name => name is not null),
        Authors: PageArticleClaims.Names(Names(article, "author")),
        PublishedOn: PageArticleDay.Of(Text(article, "datePublished")),
        Language: PageArticleClaims.Tag(Text(article, "inLanguage"))
            ?? (article.TryGetProperty("inLanguage", out var language) ? PageArticleClaims.Tag(Text(language, "alternateName") ?? Text(language, "name")) : null));

    private IEnumerable<string?> Names(JsonElement node, string property) =>
        Items(node, property).SelectMany(item => item.ValueKind == JsonValueKind.Object ? Called(item) : [Text(item)]);

    // One step by @id and no further: nodes can name each other in circles.
    private IEnumerable<string?> Called(JsonElement someone) =>
        Items(someone, "name").Concat(Text(someone, "@id") is { } id && named.TryGetValue(id, out var node) ? Items(node, "name") : []).Select(Text);

    private static IEnumerable<JsonElement> Items(JsonElement node, string property) =>
        !node.TryGetProperty(property, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(100) : [value];

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type) &&
        (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Take(20).Select(Text) : [Text(type)]).Any(name => name is not null && Articles.Contains(name[(name.LastIndexOfAny(['/', ':']) + 1)..]));

    private static IEnumerable<string> Places(JsonElement article)
    {
        foreach (var property in new[] { "url", "mainEntityOfPage", "@id" })
        {
            if (Text(article, property) is { } place)
                yield return place;
            else if (article.TryGetProperty(property, out var page) && Text(page, "@id") is { } id)
                yield return id;
        }
    }

    private static bool SamePage(Uri there, Uri url) =>
        Uri.Compare(there, url, UriComponents.Host | UriComponents.PathAndQuery, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string? Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value)
            ? Text(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value)
            : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            // Headlines often carry the entities of the page that they were copied from.
            return value.ValueKind == JsonValueKind.String ? WebUtility.HtmlDecode(value.GetString()) : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}

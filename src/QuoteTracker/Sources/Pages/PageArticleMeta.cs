using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace QuoteTracker.Sources;

/// <summary>What the tags in the head of a page say.</summary>
internal sealed class PageArticleMeta
{
    private readonly IHtmlDocument page;

    // name, property, itemprop or http-equiv, in lower case → contents in the order of the page.
    private readonly ILookup<string, string> contents;

    public PageArticleMeta(IHtmlDocument page)
    {
        this.page = page;
        contents = page.QuerySelectorAll("meta[content]")
            .SelectMany(meta => Labels(meta).Select(label => (label, content: meta.GetAttribute("content")!)))
            .ToLookup(meta => meta.label, meta => meta.content, StringComparer.Ordinal);
    }

    /// <summary>Open Graph, and the article:* that belongs to it.</summary>
    public PageArticleClaims OpenGraph => new(
        Title: First(PageArticleClaims.Name, "og:title"),
        Publisher: First(PageArticleClaims.Name, "og:site_name", "article:publisher"),
        Authors: PageArticleClaims.Names(All("article:author", "og:article:author")),
        PublishedOn: First(PageArticleDay.Of, "article:published_time", "og:article:published_time"),
        Language: First(PageArticleClaims.Tag, "og:locale"));

    /// <summary>Names of older habits: HTML's own and Dublin Core's.</summary>
    public PageArticleClaims Plain => new(
        Title: First(PageArticleClaims.Name, "dc.title", "dcterms.title", "citation_title", "twitter:title", "title"),
        Publisher: First(PageArticleClaims.Name, "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name"),
        Authors: PageArticleClaims.Names(All("author")) ?? PageArticleClaims.Names(All("dc.creator", "dcterms.creator", "citation_author", "parsely-author")),
        PublishedOn: First(PageArticleDay.Of, "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
            "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "parsely-pub-date"),
        Language: First(PageArticleClaims.Tag, "dc.language", "dcterms.language", "language", "content-language"));

    /// <summary>What every page has.</summary>
    public PageArticleClaims Html => new(
        Title: PageArticleClaims.Line(page.Title),
        Language: PageArticleClaims.Tag(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang")));

    /// <summary>The page's own word for where it is; null where it gives none on the web.</summary>
    public Uri? Canonical(Uri url) => page.QuerySelectorAll("link[rel][href]")
        .Where(link => link.GetAttribute("rel")!.Split(' ').Contains("canonical", StringComparer.OrdinalIgnoreCase))
        .Select(link => link.GetAttribute("href")!)
        .Concat(All("og:url"))
        .Select(address => Uri.TryCreate(url, address.Trim(), out var there) ? there : null)
        .FirstOrDefault(there => there is { Scheme: "http" or "https", UserInfo: "", Host.Length: > 0 } && there.OriginalString.Length <= 2_000);

    private IEnumerable<string> All(params IEnumerable<string> labels) => labels.SelectMany(label => contents[label]);

    private string? First(Func<string?, string?> read, params IEnumerable<string> labels) => All(labels).Select(read).FirstOrDefault(value => value is not null);

    private static IEnumerable<string> Labels(IElement meta) =>
        new[] { "name", "property", "itemprop", "http-equiv" }.Select(meta.GetAttribute).OfType<string>().Select(label => label.Trim().ToLowerInvariant()).Distinct();
}

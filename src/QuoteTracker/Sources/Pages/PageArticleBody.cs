using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace QuoteTracker.Sources;

/// <summary>The text of a page's article, its headline first; of the whole body where no article is found in it.</summary>
internal static class PageArticleBody
{
    private const int LongestAttribute = 2_000;

    /// <summary>Reads the page, and takes it apart on the way: ask it nothing afterwards.</summary>
    public static string Read(IHtmlDocument page, Uri url, string? title, string? publisher, bool forQuotes)
    {
        if (page.Body is not { } body)
            return "";

        var headline = Headline(page, publisher) ?? title;
        if (forQuotes)
            RemoveMenus(body);
        var modest = PageArticleSize.IsModest(page.DocumentElement);
        var all = PageArticleText.Paragraphs(modest ? body : Marked(page) ?? body, forQuotes);
        var text = modest ? Article(page, url, forQuotes) : [];
        if (text.Count == 0)
            text = all;

        // Headlines are evidence too, and the search for the article takes them for decoration.
        return string.Join("\n\n", headline is null || text.Any(paragraph => Same(paragraph, headline)) ? text : text.Prepend(headline));
    }

    private static void RemoveMenus(IElement body)
    {
        foreach (var menu in body.QuerySelectorAll("nav, [role=navigation], header, footer").Where(element => element.LocalName is not ("header" or "footer") || element.Closest("article, main, section, blockquote") is null).ToList())
            menu.Remove();
    }

    // What readers see above the article. The title in the head is often another wording, made for search engines.
    private static string? Headline(IHtmlDocument page, string? publisher)
    {
        var headings = page.GetElementsByTagName("h1").Take(2).ToList();
        return headings.Count == 1 && PageArticleClaims.Line(string.Join(' ', PageArticleText.Paragraphs(headings[0]))) is { } heading && !Same(heading, publisher)
            ? heading
            : null;
    }

    // Where the page itself says that its matter is; null where it does not, or in several places.
    private static IElement? Marked(IHtmlDocument page) =>
        page.GetElementsByTagName("main").Take(2).ToList() is [var main] ? main : page.GetElementsByTagName("article").Take(2).ToList() is [var article] ? article : null;

    private static IReadOnlyList<string> Article(IHtmlDocument page, Uri url, bool forQuotes)
    {
        Prune(page);
        IReadOnlyList<string> text = [];
        using var reader = new Reader(url.AbsoluteUri, page) { DisableJSONLD = true };
        reader.AddCustomOperationEnd(article => text = PageArticleText.Paragraphs(article, forQuotes));
        var article = reader.GetArticle();
        return article.Completed ? text : [];
    }

    // What the reader of articles would look at with costly patterns, and needs not.
    private static void Prune(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("script, style, noscript, template, meta, link, iframe, object, embed, svg, img, picture").ToList())
            element.Remove();
        foreach (var attribute in page.All.SelectMany(element => element.Attributes.Where(attribute => element.LocalName == "figure" || attribute.Value.Length > LongestAttribute)).ToList())
            attribute.OwnerElement?.RemoveAttribute(attribute.Name);

        // It compares every heading with the title, to leave the title out; here it shall stay. Any of this length that no page has.
        page.Title = "The title is read elsewhere";
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

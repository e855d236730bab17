namespace QuoteTracker.Sources;

/// <summary>The article of a page: its text, and what the page says of itself.</summary>
/// <remarks>The same bytes give the same article always. No network, no clock; a page of any kind is read in bounded time and never throws.</remarks>
/// <param name="Text">Paragraphs with a blank line between; the headline is the first where the page has one. Empty for a page without text.</param>
/// <param name="Title">On one line, at most 500 characters. Null where the page says none.</param>
/// <param name="Publisher">As <paramref name="Title"/>.</param>
/// <param name="Authors">As printed, in order; at most 100 of at most 300 characters.</param>
/// <param name="PublishedOn">The day as the page writes it, EDTF: never moved to another time zone. Null where there is none that can be read.</param>
/// <param name="Language">BCP 47 tag, null where the page says none.</param>
/// <param name="Canonical">Where the page says that it really is: its own word, which may name another's site.</param>
internal sealed record PageArticle(
    string Text, string? Title, string? Publisher, IReadOnlyList<string> Authors, string? PublishedOn, string? Language, Uri? Canonical)
{
    /// <summary>Reads a page as it was sent.</summary>
    /// <param name="bytes">Decompressed; their number bounds the work, so bound it before.</param>
    /// <param name="mediaType">text/html, application/xhtml+xml or text/plain.</param>
    /// <param name="charset">As the HTTP header names it, null where it names none.</param>
    /// <param name="url">Of the page itself, absolute.</param>
    public static PageArticle Read(byte[] bytes, string mediaType, string? charset, Uri url)
    {
        var isMarkup = mediaType != "text/plain";
        var source = PageArticleCharset.Decode(bytes, charset, isMarkup);
        return isMarkup ? Of(source, mediaType == "application/xhtml+xml", url) : new PageArticle(source.Replace('\0', '\uFFFD'), null, null, [], null, null, null);
    }

    /// <summary>Reads the markup of a page.</summary>
    /// <param name="source">The markup.</param>
    /// <param name="isXml">Whether it is XHTML.</param>
    /// <param name="url">Of the page itself, absolute.</param>
    /// <param name="forQuotes">Whether it is read to look for quotes: block quotations get quotation marks, which no page shows, and menus are left out of a page in which no article is found. Not for a text that is kept as what the page says.</param>
    public static PageArticle Of(string source, bool isXml, Uri url, bool forQuotes = false)
    {
        using var page = PageArticleMarkup.Parse(isXml ? PageArticleMarkup.FromXml(source) : source);
        var tags = new PageArticleMeta(page);
        var says = PageArticleJsonLd.Of(page, url).Or(tags.OpenGraph).Or(tags.Plain).Or(tags.Html);
        var title = PageArticleClaims.WithoutSite(says.Title, says.Publisher, tags.OpenGraph.Publisher);
        var canonical = tags.Canonical(url);

        // Last: it takes the page apart.
        var text = PageArticleBody.Read(page, url, title, says.Publisher, forQuotes);
        return new PageArticle(text, title, says.Publisher, says.Authors ?? [], says.PublishedOn, says.Language, canonical);
    }
}

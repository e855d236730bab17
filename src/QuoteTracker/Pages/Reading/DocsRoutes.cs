using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QuoteTracker.Pages.Parts;

namespace QuoteTracker.Pages.Reading;

/// <summary>The docs that came with this server: as a page in a browser, as they are written for others. The types of problems lead here.</summary>
internal static class DocsRoutes
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs");

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    public static void MapDocs(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/docs/{page}", Show);
        pages.MapGet("/docs/pictures/{picture}.png", (string picture) => IsName(picture) && Path.Combine(Folder, "pictures", $"{picture}.png") is var file && File.Exists(file)
            ? Results.File(file, "image/png")
            : Results.NotFound());
    }

    private static IResult Show(string page, HttpContext http)
    {
        var name = page.EndsWith(".md", StringComparison.Ordinal) ? page[..^3] : page;
        var file = Path.Combine(Folder, $"{name}.md");
        if (!IsName(name) || !File.Exists(file))
            return Results.NotFound();
        if (!http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html"))
            return Results.File(file, "text/plain; charset=utf-8");
        var document = Markdig.Markdown.Parse(File.ReadAllText(file), Markdown);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && !IsHere(link.Url)).ToList())
            Unlink(link);
        var title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline?.FirstChild is LiteralInline words ? words.Content.ToString() : name;
        return PageResult.Of<DocPage>(new { Title = title, Html = document.ToHtml(Markdown) });
    }

    // Names of files here have small letters and hyphens.
    private static bool IsName(string name) => name.All(c => char.IsAsciiLetterLower(c) || c == '-');

    // Decisions, benchmarks and sources are in the repository, not on this server.
    private static bool IsHere(string? url) => url is { Length: > 0 } && (url[0] == '#' || url.Contains("://", StringComparison.Ordinal) || url[0] == '/'
        || (url.Split('#')[0] is var target && target.EndsWith(".md", StringComparison.Ordinal) && IsName(target[..^3]) && File.Exists(Path.Combine(Folder, target))));

    private static void Unlink(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}

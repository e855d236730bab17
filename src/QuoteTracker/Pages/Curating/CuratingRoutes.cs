using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Search;
using QuoteTracker.Sources;

namespace QuoteTracker.Pages.Curating;

/// <summary>Where curators begin: a new source, what is unfinished, imports.</summary>
internal static class CuratingRoutes
{
    public static void MapCurating(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/curate", (ApiCalls api, HttpContext http) => Desk(api, http, null, null, StatusCodes.Status200OK)).NeedsSession();
        pages.MapPost("/curate/sources", AddSource).NeedsSession();
        pages.MapWorkbench();
        pages.MapDrafts();
        pages.MapQuoteEdits();
        pages.MapQuoteRelations();
        pages.MapSpeakerEdits();
        pages.MapImporting();
    }

    private static async Task<IResult> Desk(ApiCalls api, HttpContext http, SourceForm? form, Problem? problem, int status)
    {
        var drafts = await api.Get<SearchResponse>("/quotes?status=draft&limit=20");
        return drafts.Value is null ? PageResult.Refused(http, drafts) : PageResult.Of<CuratePage>(new { Drafts = drafts.Value, Form = form ?? new SourceForm(), Problem = problem }, status);
    }

    private static async Task<IResult> AddSource(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var form = new SourceForm(
            fields.Filled("url"), fields.Filled("title"), fields["text"].Trim('\n') is { Length: > 0 } text ? text : null, fields.Filled("language"), fields.Filled("publisher"),
            fields.Filled("publishedOn"));
        var added = await api.Post<SourceResponse>("/sources", new
        {
            url = form.Url,
            title = form.Title,
            text = form.Text,
            // Of a page that is fetched, the page itself says it; of a text, its commonest words.
            language = form.Language ?? (form.Text is { } given ? CueLists.LanguageOf(given) ?? Checker.English : null),
            publisherAsPrinted = form.Publisher,
            publishedOn = form.PublishedOn,
            publishedOnBasis = form.PublishedOn is null ? null : "stated",
        });
        return added switch
        {
            { Value: { } source } => Results.Redirect($"/curate/sources/{source.Key}/drafts"),
            { NeedsKey: true } => PageResult.Refused(http, added),
            _ => await Desk(api, http, form, added.Problem, added.Status),
        };
    }
}

/// <summary>A new source as it was filled in; null for what was left out.</summary>
public sealed record SourceForm(string? Url = null, string? Title = null, string? Text = null, string? Language = null, string? Publisher = null, string? PublishedOn = null);

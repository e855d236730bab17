using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store.History;

namespace QuoteTracker.Quotes;

/// <summary>How a quote is cited.</summary>
public sealed class CiteQuery
{
    /// <summary>text, bibtex, ris or csl (CSL-JSON); text when left out.</summary>
    [FromQuery(Name = "style")]
    public string? Style { get; init; }
}

internal sealed class CiteQueryRules : AbstractValidator<CiteQuery>
{
    public CiteQueryRules() => RuleFor(q => q.Style).Must(style => style is null || Citation.Styles.ContainsKey(style))
        .WithMessage("This is not a style.").WithState(_ => $"{string.Join(", ", Citation.Styles.Keys)}.");
}

/// <summary>Citations of quotes.</summary>
internal static class CitationRoutes
{
    public static void MapCitations(this IEndpointRouteBuilder api) => api.MapGet("/quotes/{id}/cite", Cite).ChecksQuery<CiteQuery>()
        .Produces<string>(200, "text/plain").WithTags("Quotes").WithName("CiteQuote").WithSummary("A quote as others cite it")
        .WithDescription("Whose words, when, in which source, and the permalink of the version that is cited: as a sentence, BibTeX, RIS or CSL-JSON. The day is no more exact than it is known, and words that are a rendering say so.");

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> Cite(string id, [AsParameters] CiteQuery query, [AsParameters] Desk desk)
    {
        if (await desk.Response(id) is not { } quote)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Quote, "/quotes", id, desk.Cancel);
        var (style, request) = (query.Style ?? "text", desk.Http.Request);
        return TypedResults.Text(new Citation(quote, $"{request.Server()}/quotes/{quote.Key}").In(style), Citation.Styles[style]);
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>Exports: the whole result of a search, as a stream.</summary>
internal static class ExportRoutes
{
    public static void MapExports(this IEndpointRouteBuilder api) =>
        api.MapGet("/exports", Export).DisableRateLimiting().ChecksQuery<ExportQuery>().Produces<JsonNode>(200, Offers.Json)
            .WithMetadata(new OtherForms([.. ExportFormats.All.Values.Select(format => format.MediaType.Split(';')[0]).Distinct().Where(type => type != Offers.Json)]))
            .WithTags("Exports").WithName("ExportQuotes").WithSummary("All quotes that a search finds, as a stream")
            .WithDescription("""
                Takes what `GET /quotes` takes, but for pages, and gives the whole result as JSON Lines in the exchange format: a quote a line, as `export` writes it, in the order of the days; or with `format=csv` (`parquet`) as a table, `jsonld` as a graph in the words of schema.org, `webannotation` as W3C Web Annotations, `popolo` for their speakers, with `bibtex`, `ris` or `csl` (CSL-JSON) for programs that keep references.
                It is the result as of the beginning: quotes added meanwhile are left out, none comes twice, and a reader that goes away ends it.
                With `include=references` the speakers and sources come before the quotes that refer to them, and the file can be imported into an empty database.
                """);

    private static async Task<Results<PushStreamHttpResult, JsonHttpResult<Problem>>> Export([AsParameters] ExportQuery query, HttpRequest request, QuoteDb db, QuoteReader reader, CancellationToken cancel)
    {
        var questions = new SearchQuestions(db, cancel);
        var question = await questions.Of(query);
        if (questions.Errors.Count > 0)
            return Problems.Invalid(questions.Errors);

        var export = new QuoteExport(db, reader, question, query.Sort != "oldest", query.WithReferences, request.Server());
        return TypedResults.Stream(to => query.As.Write(export, to, cancel), query.As.MediaType, query.As.FileName);
    }
}

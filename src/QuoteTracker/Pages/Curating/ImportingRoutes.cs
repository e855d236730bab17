using QuoteTracker.Exchange;
using QuoteTracker.Pages.Parts;

namespace QuoteTracker.Pages.Curating;

/// <summary>Many records at once: first what they would change, then the change.</summary>
internal static class ImportingRoutes
{
    public static void MapImporting(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/curate/import", () => PageResult.Of<ImportPage>(new { Lines = "" })).NeedsSession();
        pages.MapPost("/curate/import", Import).NeedsSession();
    }

    private static async Task<IResult> Import(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var lines = await fields.File("file", http.RequestAborted) ?? fields["lines"];
        if (lines.Trim().Length == 0)
            return PageResult.Of<ImportPage>(new { Lines = lines, Problem = Http.Problems.Invalid(Http.FieldError.At("/lines", "There is nothing in it.", null, "A record a line, in the exchange format.")).Value }, StatusCodes.Status400BadRequest);
        if (fields["do"] != "import")
            return PageResult.Of<ImportPage>(new { Lines = lines, Preview = await ImportPreview.Of(lines, api) });

        var done = await api.Post<ImportResponse>($"/imports?wait=true{(fields.Filled("reason") is { } reason ? $"&reason={Uri.EscapeDataString(reason)}" : "")}", lines);
        return done switch
        {
            { Value: { } import } => PageResult.Of<ImportPage>(new { Lines = import.Rejected == 0 ? "" : lines, Done = import }),
            { NeedsKey: true } => PageResult.Refused(http, done),
            _ => PageResult.Of<ImportPage>(new { Lines = lines, done.Problem }, done.Status),
        };
    }
}

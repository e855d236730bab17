using QuoteTracker.Exchange;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;

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
        var sent = new FileQuery { Format = fields.Filled("format") ?? ImportFormats.Usual, Register = fields.Filled("register"), Same = fields.Filled("same"), New = fields.Filled("new"), Mapping = fields.Filled("mapping") };
        if (fields["do"] != "import")
            return await Try(lines, sent, api, http);

        var done = await api.Post<ImportResponse>(Asking("/imports", sent, ("wait", "true"), ("reason", fields.Filled("reason"))), lines);
        return done switch
        {
            { Value: { } import } => PageResult.Of<ImportPage>(new { Lines = import.Rejected == 0 ? "" : lines, Sent = sent, Done = import }),
            { NeedsKey: true } => PageResult.Refused(http, done),
            _ => PageResult.Of<ImportPage>(new { Lines = lines, Sent = sent, done.Problem }, done.Status),
        };
    }

    // All of it is tried; of the exchange format each change is shown too.
    private static async Task<IResult> Try(string lines, FileQuery sent, ApiCalls api, HttpContext http) => await api.Post<DryRunResponse>(Asking("/imports/dry-run", sent), lines) switch
    {
        { Value: { } trial } => PageResult.Of<ImportPage>(new { Lines = lines, Sent = sent, Trial = trial, Preview = await ImportPreview.Of(sent.Format == ImportFormats.Usual ? lines : "", api) }),
        { NeedsKey: true } refused => PageResult.Refused(http, refused),
        var wrong => PageResult.Of<ImportPage>(new { Lines = lines, Sent = sent, wrong.Problem }, wrong.Status),
    };

    private static string Asking(string path, FileQuery sent, params (string, string?)[] more) =>
        Addresses.Asking(path, [("format", sent.Format), ("register", sent.Register), ("same", sent.Same), ("new", sent.New), ("mapping", sent.Mapping), .. more]);
}

using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;

namespace QuoteTracker.Pages.Curating;

/// <summary>Changing a quote: every change is a version, and nobody overwrites what they never saw.</summary>
internal static class QuoteEditRoutes
{
    public static void MapQuoteEdits(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/curate/quotes/{id}", (string id, ApiCalls api, HttpContext http) => Show(id, null, null, null, StatusCodes.Status200OK, api, http)).NeedsSession();
        pages.MapPost("/curate/quotes/{id}", Save).NeedsSession();
        pages.MapPost("/curate/quotes/{id}/delete", Delete).NeedsSession();
        pages.MapPost("/curate/quotes/{id}/revert", Revert).NeedsSession();
    }

    /// <summary>The form as it was sent, or as the quote is; with what another person changed since it was opened, where that is so.</summary>
    public static async Task<IResult> Show(string id, QuoteForm? sent, VersionDiff? meanwhile, Problem? problem, int status, ApiCalls api, HttpContext http, ReviewForm? review = null)
    {
        var quote = await api.Get<QuoteResponse>($"/quotes/{Uri.EscapeDataString(id)}");
        if (quote.Value is not { } now)
            return PageResult.Refused(http, quote);
        var versions = await api.Get<Page<VersionSummary>>($"/quotes/{now.Id}/versions");
        return PageResult.Of<QuoteEditPage>(new { Quote = now, quote.ETag, Form = sent ?? QuoteForm.Of(now), Meanwhile = meanwhile, Problem = problem, Review = review ?? new ReviewForm(), IsReviewSent = review is not null, Versions = versions.Value?.Items ?? [] }, status);
    }

    private static async Task<IResult> Save(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var form = QuoteForm.Of(fields);
        var address = $"/quotes/{Uri.EscapeDataString(id)}";
        var before = await api.Get<QuoteResponse>(address);
        if (before.Value is null)
            return PageResult.Refused(http, before);

        var (named, speakers, wrong, _) = await NamedSpeakers.In(form, api);
        if (wrong.Count > 0)
            return await Show(id, form, null, Problems.Invalid(wrong).Value, StatusCodes.Status400BadRequest, api, http);

        var saved = await api.Patch<QuoteResponse>($"{address}{Why(form.Reason)}", named.Body(speakers, before.Value), fields["etag"]);
        return saved switch
        {
            { Value: { } quote } => Results.Redirect($"/quotes/{quote.Key}"),
            { Status: StatusCodes.Status412PreconditionFailed } => await Show(id, form, await Since(address, fields["version"], before.Value.Version, api), saved.Problem, saved.Status, api, http),
            { NeedsKey: true } => PageResult.Refused(http, saved),
            _ => await Show(id, form, null, saved.Problem, saved.Status, api, http),
        };
    }

    private static async Task<IResult> Delete(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var deleted = await api.Delete($"/quotes/{Uri.EscapeDataString(id)}{Why(fields["reason"].Trim())}", fields["etag"]);
        if (deleted.Problem is null)
            return Results.Redirect("/curate");
        return deleted.Status == StatusCodes.Status412PreconditionFailed && await Meanwhile(id, fields, api, http) is { } changed ? changed : await Show(id, null, null, deleted.Problem, deleted.Status, api, http);
    }

    private static async Task<IResult> Revert(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        if (await Meanwhile(id, fields, api, http) is { } changed)
            return changed;
        var reverted = await api.Post<QuoteResponse>($"/quotes/{Uri.EscapeDataString(id)}/revert", new { to = int.TryParse(fields["to"], out var version) ? version : 0 });
        return reverted.Value is { } quote ? Results.Redirect($"/quotes/{quote.Key}") : await Show(id, null, null, reverted.Problem, reverted.Status, api, http);
    }

    // What another person changed since the page was opened, to be seen before anything else is done; null where nothing was.
    private static async Task<IResult?> Meanwhile(string id, FormFields fields, ApiCalls api, HttpContext http)
    {
        var address = $"/quotes/{Uri.EscapeDataString(id)}";
        return (await api.Get<QuoteResponse>(address)).Value is { } now && await Since(address, fields["version"], now.Version, api) is { } since
            ? await Show(id, null, since, null, StatusCodes.Status412PreconditionFailed, api, http)
            : null;
    }

    private static async Task<VersionDiff?> Since(string address, string seen, int now, ApiCalls api) =>
        int.TryParse(seen, out var from) && from < now ? (await api.Get<VersionDiff>($"{address}/diff?from={from}&to={now}")).Value : null;

    /// <summary>The editor's words, kept with the version.</summary>
    public static string Why(string reason) => reason.Length == 0 ? "" : $"?reason={Uri.EscapeDataString(reason)}";
}

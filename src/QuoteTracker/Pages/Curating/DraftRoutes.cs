using QuoteTracker.Extraction;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;
using QuoteTracker.Search;

namespace QuoteTracker.Pages.Curating;

/// <summary>A source's drafts, one after another: accepted, corrected or rejected. Nothing is a quote before somebody decides.</summary>
internal static class DraftRoutes
{
    public static void MapDrafts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/curate/sources/{id}/drafts", Show).NeedsSession();
        pages.MapPost("/curate/sources/{id}/drafts", Decide).NeedsSession();
    }

    // at: a draft to look at; after: one that was decided, to go on from; saved: keys of the quotes that came of it.
    private static async Task<IResult> Show(string id, ApiCalls api, HttpContext http)
    {
        var (desk, refusal) = await DraftDesk.Of(id, null, api, http);
        if (desk is null)
            return refusal!;
        var query = http.Request.Query;
        var at = int.TryParse(query["at"], out var wanted) && wanted >= 0 && wanted < desk.Drafts.Count ? desk.StopOf(wanted) : desk.Next(int.TryParse(query["after"], out var after) ? after : -1);
        return await Page(desk, at, null, null, StatusCodes.Status200OK, api, await Saved(desk, query["saved"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries), api), query["rejected"].Count > 0);
    }

    private static async Task<IResult> Decide(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var (desk, refusal) = await DraftDesk.Of(id, fields.Filled("snapshot"), api, http);
        if (desk is null)
            return refusal!;
        if (desk.Find(fields["draft"]) is not { } at)
            return await Page(desk, desk.Next(-1), null, Problems.Invalid(FieldError.At("/draft", "The text reads otherwise by now.", null, "Look at the drafts anew.")).Value, StatusCodes.Status409Conflict, api);

        // A key that was pressed twice decides once.
        var here = $"/curate/sources/{desk.Source.Key}/drafts";
        if (DraftDesk.IsQuote(desk.Drafts[at]))
            return Results.Redirect($"{here}?after={at}#now");

        var (isRejected, sent) = (fields["do"] == "reject", DraftForm.Of(fields));
        if (!isRejected && fields["do"] != "accept")
            return await Page(desk, at, sent, Problems.Invalid(FieldError.At("/do", "Nothing was decided.", fields["do"], "accept or reject.")).Value, StatusCodes.Status400BadRequest, api);
        var reason = fields.Filled("reason");
        List<object> decisions = [new { draft = DraftDecisions.AsRead(desk.Drafts[at]), decision = "rejected", reason }];
        if (!isRejected)
        {
            var seen = (await DraftNames.Of(desk, at, api)).Form;
            (decisions, var wrong) = await new DraftDecisions(desk, at, seen, sent, reason).Of(fields.Filled("withLead") is not null, api);
            if (wrong.Count > 0)
                return await Page(desk, at, sent, Problems.Invalid(wrong).Value, StatusCodes.Status400BadRequest, api);
        }

        var decided = await api.Post<DecisionsResponse>($"/sources/{desk.Source.Id}/extract/decisions", new { snapshot = desk.Read.Snapshot, decisions });
        return decided switch
        {
            // What led to rejected words may be a statement of its own.
            { Value: not null } when isRejected => Results.Redirect($"{here}?{(desk.PairedLead(at) is { } lead ? $"at={lead}" : $"after={at}")}&rejected=1#now"),
            { Value: { } made } => Results.Redirect($"{here}?after={at}&saved={Uri.EscapeDataString(string.Join(' ', made.Decisions.Select(one => one.Quote)))}#now"),
            { NeedsKey: true } => PageResult.Refused(http, decided),

            // Somebody else, or the same key pressed twice, was quicker.
            _ when (await DraftDesk.Of(id, desk.Read.Snapshot, api, http)).Desk is { } now && now.Find(DraftDesk.MarkOf(desk.Drafts[at])) is { } there && DraftDesk.IsQuote(now.Drafts[there]) => Results.Redirect($"{here}?after={there}#now"),
            _ => await Page(desk, at, sent, decided.Problem, decided.Status, api),
        };
    }

    private static async Task<IResult> Page(DraftDesk desk, int? at, DraftForm? sent, Problem? problem, int status, ApiCalls api, IReadOnlyList<string>? saved = null, bool isRejected = false) =>
        PageResult.Of<DraftsPage>(new
        {
            Desk = desk,
            At = at,
            Names = at is { } one ? await DraftNames.Of(desk, one, api) : null,
            Sent = sent,
            Problem = problem,
            Saved = saved ?? [],
            IsRejected = isRejected,
            Quotes = at is null ? await Quotes(desk, api) : [],
        }, status);

    // An address may say anything: only what became of this source's drafts was saved here.
    private static async Task<List<string>> Saved(DraftDesk desk, string[] keys, ApiCalls api)
    {
        var decided = keys.Length == 0 ? [] : (await api.Get<Page<DecisionResponse>>($"/sources/{desk.Source.Id}/extract/decisions")).Value?.Items ?? [];
        return [.. keys.Distinct().Where(key => decided.Any(decision => decision.Quote == key))];
    }

    // In the order of their places.
    private static async Task<List<QuoteResponse>> Quotes(DraftDesk desk, ApiCalls api)
    {
        var found = (await api.Get<SearchResponse>($"/sources/{desk.Source.Id}/quotes?limit=500")).Value?.Items.Select(one => one.Quote) ?? [];
        return [.. found.OrderBy(quote => quote.Occurrences.Where(place => place.Source.Id == desk.Source.Id).Min(place => place.PositionSelector.Start))];
    }
}

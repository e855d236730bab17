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

    // at: a draft to look at; after: one that was decided, to go on from; saved: keys of the quotes that came of it; rejected, undone: what became of it else.
    private static async Task<IResult> Show(string id, ApiCalls api, HttpContext http)
    {
        var (desk, refusal) = await DraftDesk.Of(id, null, api, http);
        if (desk is null)
            return refusal!;
        var query = http.Request.Query;
        var at = int.TryParse(query["at"], out var wanted) && wanted >= 0 && wanted < desk.Drafts.Count ? desk.StopOf(wanted) : desk.Next(int.TryParse(query["after"], out var after) ? after : -1);
        return await Page(desk, at, null, null, StatusCodes.Status200OK, api, new JustDone(Saved(desk, query["saved"].ToString()), query["rejected"].Count > 0, query["undone"].Count > 0));
    }

    private static async Task<IResult> Decide(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var (desk, refusal) = await DraftDesk.Of(id, fields.Filled("snapshot"), api, http);
        if (desk is null)
            return refusal!;
        if (fields["do"] == "undo")
            return await Undo(desk, fields.All("decided"), api, http);
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

            // Nobody reads in a source what does not stand there, but a person may know better: whoever sends the same words again does.
            if (sent.Text != seen.Text && !desk.Has(sent.Text, at) && Short.Line(sent.Text) != fields.Filled("anyway"))
                return await Page(desk, at, sent, null, StatusCodes.Status400BadRequest, api, isDoubted: true);
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

    // What was decided last is taken back as it was seen: a key that was pressed twice takes no more back.
    private static async Task<IResult> Undo(DraftDesk desk, IReadOnlyList<string> marks, ApiCalls api, HttpContext http)
    {
        var decided = marks.Select(desk.Find).OfType<int>().Where(at => desk.Drafts[at].Decision is not null).ToList();
        var here = $"/curate/sources/{desk.Source.Key}/drafts";
        if (decided.Count == 0)
            return Results.Redirect($"{here}#now");
        var undone = await api.Post<DecisionsResponse>($"/sources/{desk.Source.Id}/extract/decisions", new
        {
            snapshot = desk.Read.Snapshot,
            decisions = decided.Select(at => new { draft = DraftDecisions.AsRead(desk.Drafts[at]), decision = "withdrawn" }),
        });
        return undone switch
        {
            { Value: not null } => Results.Redirect($"{here}?at={decided[0]}&undone=1#now"),
            { NeedsKey: true } => PageResult.Refused(http, undone),
            _ => await Page(desk, decided[^1], null, null, undone.Status, api, kept: string.Join(' ', undone.Problem?.Errors?.Select(error => error.Detail) ?? [undone.Problem?.Detail ?? ""])),
        };
    }

    private static async Task<IResult> Page(
        DraftDesk desk, int? at, DraftForm? sent, Problem? problem, int status, ApiCalls api, JustDone? done = null, bool isDoubted = false, string? kept = null) =>
        PageResult.Of<DraftsPage>(new
        {
            Desk = desk,
            At = at,
            Names = at is { } one ? await DraftNames.Of(desk, one, api) : null,
            Sent = sent,
            Problem = problem,
            Done = done ?? new JustDone([], false, false),
            IsDoubted = isDoubted,
            Kept = kept,
            Quotes = at is null ? await Quotes(desk, api) : [],
        }, status);

    // An address may say anything: only what became of this source's drafts was saved here.
    private static List<string> Saved(DraftDesk desk, string keys) =>
        [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(key => desk.Drafts.Any(draft => draft.Decision?.Quote == key))];

    // In the order of their places.
    private static async Task<List<QuoteResponse>> Quotes(DraftDesk desk, ApiCalls api)
    {
        var found = (await api.Get<SearchResponse>($"/sources/{desk.Source.Id}/quotes?limit=500")).Value?.Items.Select(one => one.Quote) ?? [];
        return [.. found.OrderBy(quote => quote.Occurrences.Where(place => place.Source.Id == desk.Source.Id).Min(place => place.PositionSelector.Start))];
    }
}

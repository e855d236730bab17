using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;
using QuoteTracker.Reviews;

namespace QuoteTracker.Pages.Curating;

/// <summary>Relating a quote to others, and telling of reviews of it.</summary>
internal static class QuoteRelationRoutes
{
    public static void MapQuoteRelations(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/curate/quotes/{id}/relations", Relate).NeedsSession();
        pages.MapPost("/curate/quotes/{id}/relations/{relation:long}/delete", TakeAway).NeedsSession();
        pages.MapPost("/curate/quotes/{id}/reviews", Review).NeedsSession();
    }

    private static async Task<IResult> Relate(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var related = await api.Post<RelationResponse>("/relations", new { from = id, kind = fields["kind"], to = fields["to"].Trim() });
        return await Back(id, related, api, http);
    }

    private static async Task<IResult> TakeAway(string id, long relation, ApiCalls api, HttpContext http)
    {
        var seen = await api.Get<RelationResponse>($"/relations/{relation}");
        return await Back(id, seen.Value is null ? new Answer<object>(seen.Status, null, seen.Problem, "", "") : await api.Delete($"/relations/{relation}", seen.ETag), api, http);
    }

    private static async Task<IResult> Review(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var (reviewers, wrong) = await NamedSpeakers.Of([fields["reviewer"].Trim()], api, "/reviewer");
        if (wrong.Count > 0)
            return await QuoteEditRoutes.Show(id, null, null, Http.Problems.Invalid(wrong).Value, StatusCodes.Status400BadRequest, api, http);
        var review = await api.Post<ReviewResponse>("/reviews", new
        {
            claim = fields["claim"].Trim(),
            quote = id,
            reviewer = reviewers[0],
            url = fields["url"].Trim(),
            rating = fields["rating"].Trim(),
            reviewedOn = fields.Filled("reviewedOn"),
        });
        return await Back(id, review, api, http);
    }

    private static async Task<IResult> Back<T>(string id, Answer<T> answer, ApiCalls api, HttpContext http) where T : class =>
        answer.Problem is null ? Results.Redirect($"/curate/quotes/{Uri.EscapeDataString(id)}") : await QuoteEditRoutes.Show(id, null, null, answer.Problem, answer.Status, api, http);
}

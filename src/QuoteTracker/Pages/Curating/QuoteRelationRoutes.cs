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
        var form = new ReviewForm(fields["claim"].Trim(), fields["reviewer"].Trim(), fields["rating"].Trim(), fields["url"].Trim(), fields["reviewedOn"].Trim());
        var (reviewers, wrong) = await NamedSpeakers.Of([form.Reviewer], api, "/reviewer");
        if (wrong.Count > 0)
            return await QuoteEditRoutes.Show(id, null, null, Http.Problems.Invalid(wrong).Value, StatusCodes.Status400BadRequest, api, http, form);
        var review = await api.Post<ReviewResponse>("/reviews", new
        {
            claim = fields["claim"].Trim(),
            quote = id,
            reviewer = reviewers[0],
            url = fields["url"].Trim(),
            rating = fields["rating"].Trim(),
            reviewedOn = fields.Filled("reviewedOn"),
        });
        return review.Problem is null ? Results.Redirect($"/curate/quotes/{Uri.EscapeDataString(id)}") : await QuoteEditRoutes.Show(id, null, null, review.Problem, review.Status, api, http, form);
    }

    private static async Task<IResult> Back<T>(string id, Answer<T> answer, ApiCalls api, HttpContext http) where T : class =>
        answer.Problem is null ? Results.Redirect($"/curate/quotes/{Uri.EscapeDataString(id)}") : await QuoteEditRoutes.Show(id, null, null, answer.Problem, answer.Status, api, http);
}

/// <summary>A review as it was filled in.</summary>
public sealed record ReviewForm(string Claim = "", string Reviewer = "", string Rating = "", string Url = "", string ReviewedOn = "");

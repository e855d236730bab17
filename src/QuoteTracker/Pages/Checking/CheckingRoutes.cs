using QuoteTracker.Check;
using QuoteTracker.Pages.Parts;

namespace QuoteTracker.Pages.Checking;

/// <summary>The pages that check words, and whole drafts.</summary>
internal static class CheckingRoutes
{
    private const int LongestLink = 4_000;

    public static void MapChecking(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/check", Words);
        pages.MapPost("/check", Sent).ReadsForm();
    }

    private static Task<IResult> Words(ApiCalls api, HttpContext http) => Answer(http.Request.Query["text"].ToString(), http.Request.Query["speaker"].ToString().Trim(), api, http);

    // What fits into an address is answered there, as a link to share; servers and proxies take no long ones.
    private static async Task<IResult> Sent(ApiCalls api, HttpContext http)
    {
        var form = await Forms.Read(http);
        if (form["draft"].Length > 0 || form["format"].Length > 0)
            return await Draft(form, api, http);
        var (text, speaker) = (form["text"], form["speaker"].Trim());
        var link = CheckPage.LinkTo(text, speaker);
        return link.Length <= LongestLink ? Results.Redirect(link) : await Answer(text, speaker, api, http);
    }

    private static async Task<IResult> Answer(string text, string speaker, ApiCalls api, HttpContext http)
    {
        if (text.Trim().Length == 0)
            return PageResult.Of<CheckPage>(new { Speaker = speaker });
        var answer = await api.Post<CheckResponse>("/check", new { text, speaker = speaker.Length == 0 ? null : speaker });
        return answer switch
        {
            { Value: { } value } => PageResult.Of<CheckPage>(new { Text = text, Speaker = speaker, Answer = value }),
            { Status: StatusCodes.Status400BadRequest, Problem: { } problem } => PageResult.Of<CheckPage>(new { Text = text, Speaker = speaker, problem }, answer.Status),
            _ => PageResult.Refused(http, answer),
        };
    }

    // Nothing is kept, so nobody can do harm with it in another's name: no token is asked for.
    private static async Task<IResult> Draft(FormFields form, ApiCalls api, HttpContext http)
    {
        var (draft, format) = (form["draft"], form["format"] is { Length: > 0 } given ? given : "text");
        var answer = await api.Post<ScanResponse>("/scan", new { text = draft, format });
        return answer switch
        {
            { Value: { } value } => PageResult.Of<DraftPage>(new { Draft = draft, Format = format, Scan = value }),
            { Status: StatusCodes.Status400BadRequest, Problem: { } problem } => PageResult.Of<DraftPage>(new { Draft = draft, Format = format, problem }, answer.Status),
            _ => PageResult.Refused(http, answer),
        };
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Pages.Showing;

namespace QuoteTracker.Pages.Parts;

/// <summary>Answers with a page.</summary>
internal static class PageResult
{
    /// <summary>A component as a whole page.</summary>
    public static IResult Of<T>(object parameters, int status = StatusCodes.Status200OK) where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>
    /// What a page says where the API refused: the way to the record's new place, the way to sign in, or the reason, with the
    /// API's own status.
    /// </summary>
    public static IResult Refused<T>(HttpContext http, Answer<T> answer) where T : class => answer.Status switch
    {
        StatusCodes.Status308PermanentRedirect => Results.Redirect(Addresses.OfApi(answer.Location), permanent: true, preserveMethod: true),
        StatusCodes.Status401Unauthorized when Session.Of(http) is not null => Ended(http),
        StatusCodes.Status401Unauthorized => SignInPage.Instead(http),
        _ => Of<ProblemPage>(new { Problem = answer.Problem ?? Unanswered(answer.Status) }, answer.Status),
    };

    // The key of this session works no more: without it, what is open to everybody still is.
    private static IResult Ended(HttpContext http)
    {
        Session.End(http);
        return HttpMethods.IsGet(http.Request.Method) ? Results.Redirect($"{http.Request.Path}{http.Request.QueryString}") : Of<SignInPage>(new { Wrong = "Your key works no more." }, StatusCodes.Status401Unauthorized);
    }

    private static Problem Unanswered(int status) => new("/docs/errors", "The server gave no answer.", status, null);
}

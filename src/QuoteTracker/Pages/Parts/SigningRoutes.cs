using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Pages.Parts;

/// <summary>Signing in with a key, and out.</summary>
internal static class SigningRoutes
{
    public static void MapSigning(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", (HttpContext http) => PageResult.Of<SignInPage>(new { Back = Local(http.Request.Query["back"].ToString()) }));
        pages.MapPost("/sign-in", SignIn).NeedsToken();
        pages.MapPost("/sign-out", (HttpContext http) =>
        {
            Session.End(http);
            return Results.Redirect("/");
        }).NeedsToken();
    }

    private static async Task<IResult> SignIn(ApiCalls api, HttpContext http, QuoteDb db, TimeProvider clock)
    {
        var form = await Forms.Read(http);
        var (secret, back) = (form["key"].Trim(), Local(form["back"]));

        // The API counts wrong keys against the address: guessing is slow here too.
        var answer = await api.With(secret).Get<object>("/speakers?q=a&limit=1");
        var hash = AccessKey.HashOf(secret);
        if (answer.Value is null || await db.AccessKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Hash == hash, http.RequestAborted) is not { } known || known.StateAt(clock.GetUtcNow()) != KeyState.Works)
            return PageResult.Of<SignInPage>(new { Back = back, Wrong = answer.Problem?.Detail ?? "It is not a key of this database." }, StatusCodes.Status401Unauthorized);

        new Session(secret, known.Name, known.Scopes.HasFlag(Scope.Admin)).Start(http);
        return Results.Redirect(back);
    }

    // Never to another server: "//elsewhere", "/\elsewhere".
    private static string Local(string back) => back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";
}

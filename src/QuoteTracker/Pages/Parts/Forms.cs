using Microsoft.AspNetCore.Antiforgery;

namespace QuoteTracker.Pages.Parts;

/// <summary>Forms that pages send.</summary>
internal static class Forms
{
    /// <summary>The fields as they were sent, line ends as one sign; of a request that is no form, none.</summary>
    public static async Task<FormFields> Read(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return new FormFields(FormCollection.Empty);
        return new FormFields(await http.Request.ReadFormAsync(http.RequestAborted));
    }

    // A form that can't be read says so before anybody asks whether it is ours: whose it is stands inside it.
    private static async Task<IResult?> Unreadable(HttpContext http)
    {
        try
        {
            await Read(http);
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or InvalidOperationException || (wrong is IOException and not BadHttpRequestException))
        {
            return PageResult.Of<ProblemPage>(new
            {
                Problem = new Http.Problem("/docs/pages#forms", "This form can't be read.", StatusCodes.Status400BadRequest, $"A field is too long, or has signs that no text has. {wrong.Message}"),
            }, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The route changes something: only a form that this server gave to this browser is taken, from whoever is signed in.</summary>
    public static RouteHandlerBuilder NeedsSession(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (call, next) =>
    {
        var http = call.HttpContext;
        if (Session.Of(http) is null)
            return SignInPage.Instead(http);
        if (!HttpMethods.IsPost(http.Request.Method))
            return await next(call);
        return await Unreadable(http) ?? (await IsOurs(http) ? await next(call) : Stale());
    });

    /// <summary>The form is one that this server gave to this browser.</summary>
    public static RouteHandlerBuilder NeedsToken(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (call, next) => await Unreadable(call.HttpContext) ?? (await IsOurs(call.HttpContext) ? await next(call) : Stale()));

    /// <summary>The route reads a form from anybody, and changes nothing.</summary>
    public static RouteHandlerBuilder ReadsForm(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (call, next) => await Unreadable(call.HttpContext) ?? await next(call));

    private static Task<bool> IsOurs(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static IResult Stale() => PageResult.Of<ProblemPage>(new
    {
        Problem = new Http.Problem("/docs/pages#forms", "This form is out of date.", StatusCodes.Status400BadRequest, "It was opened before the last sign-in, or not on this server. Go back, load the page anew and send it again."),
    }, StatusCodes.Status400BadRequest);
}

/// <summary>The fields of a form.</summary>
/// <param name="form">As it was sent.</param>
internal sealed class FormFields(IFormCollection form)
{
    /// <summary>A field's value; empty where it was not sent.</summary>
    public string this[string name] => form[name].ToString().ReplaceLineEndings("\n");

    /// <summary>A field's value without space around; null where nothing was filled in.</summary>
    public string? Filled(string name) => this[name].Trim() is { Length: > 0 } value ? value : null;

    /// <summary>All values of a field, in order.</summary>
    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)];

    /// <summary>The text of a file; null where none was sent.</summary>
    public async Task<string?> File(string name, CancellationToken cancel)
    {
        if (form.Files[name] is not { Length: > 0 } file)
            return null;
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancel);
    }
}

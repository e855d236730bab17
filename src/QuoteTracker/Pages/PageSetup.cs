using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using QuoteTracker.Http;
using QuoteTracker.Pages.Checking;
using QuoteTracker.Pages.Curating;
using QuoteTracker.Pages.Keeping;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Reading;

namespace QuoteTracker.Pages;

/// <summary>The pages for people, on the API's own server.</summary>
internal static class PageSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services, Settings settings)
    {
        services.AddRazorComponents();

        // Letters of all scripts stand as they are: a page of Russian words would have eight times as many bytes.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // A text of two million letters, in any script.
        services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.MultipartBodyLengthLimit) = (int.MaxValue, Body.MaxBytes));
        services.AddAntiforgery(tokens =>
        {
            tokens.Cookie.Name = "quotetracker-form";
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            tokens.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("QuoteTracker").PersistKeysToFileSystem(new DirectoryInfo(settings.SessionKeysFolder));
        return services.AddSingleton<ApiPipeline>();
    }

    /// <summary>Lets pages call the API, and callers of pages have the API's answers. Before everything else.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<ApiPipeline>().Before);
        app.UseNegotiation();
        return app;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter(async (call, next) =>
        {
            var headers = call.HttpContext.Response.Headers;
            headers.ContentSecurityPolicy = PagePolicy.Usual;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (Session.Of(call.HttpContext) is not null)
                (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
            return await next(call);
        });
        pages.MapReading();
        pages.MapVersions();
        pages.MapEmbedding();
        pages.MapDocs();
        pages.MapChecking();
        pages.MapSigning();
        pages.MapCurating();
        pages.MapKeeping();
        pages.MapHookKeeping();
        app.MapStaticFiles();
        app.MapForRobots();
        return app;
    }

    // Where only programs ask, whatever they accept: Java's client says text/html first.
    private static readonly PathString[] ForPrograms = ["/api", "/v1alpha1"];

    /// <summary>A refusal as a page, for whoever reads it in a browser; null for others.</summary>
    public static IResult? Refusal(HttpContext http, Problem problem)
    {
        if (ForPrograms.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) || !http.Request.GetTypedHeaders().Accept.Any(one => one.MediaType == "text/html"))
            return null;
        http.Response.Headers.ContentSecurityPolicy = PagePolicy.Usual;
        return PageResult.Of<ProblemPage>(new { Problem = problem }, problem.Status);
    }
}

using System.Net;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Quotes;

namespace QuoteTracker.Pages.Reading;

/// <summary>A quote as a card on other sites, without script, and where their programs ask for it (oEmbed 1.0).</summary>
internal static class EmbeddingRoutes
{
    private const int Width = 600, Height = 260;

    public static void MapEmbedding(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/quotes/{id}/embed", Embed);
        pages.MapGet("/oembed", OEmbed);
    }

    private static async Task<IResult> Embed(string id, ApiCalls api, HttpContext http)
    {
        var quote = await api.Get<QuoteResponse>($"/quotes/{Uri.EscapeDataString(id)}");
        if (quote.Value is null)
            return PageResult.Refused(http, quote);
        http.Response.Headers.ContentSecurityPolicy = PagePolicy.Framed;
        return PageResult.Of<EmbedPage>(new { Quote = quote.Value });
    }

    private static async Task<IResult> OEmbed(ApiCalls api, HttpContext http)
    {
        var server = http.Request.Server();
        if (http.Request.Query["format"].ToString() is not ("" or "json"))
            return Results.Text("Only JSON is given here.", statusCode: StatusCodes.Status501NotImplemented);
        if (string.IsNullOrEmpty(http.Request.Query["url"]))
            return Problems.Invalid(FieldError.In("url", "This is missing.", null, $"The address of a quote: {server}/quotes/…"));
        if (!Uri.TryCreate(http.Request.Query["url"], UriKind.Absolute, out var url) || !url.AbsoluteUri.StartsWith($"{server}/quotes/", StringComparison.OrdinalIgnoreCase))
            return Problems.NotHere("quote", http.Request.Query["url"].ToString());
        var quote = await api.Get<QuoteResponse>($"/quotes/{url.AbsolutePath.Split('/')[^1]}");
        if (quote.Value is not { } found)
            return quote.Problem is { } why ? Results.Json(why, contentType: Problems.MediaType, statusCode: quote.Status) : Results.NotFound();
        var (width, height) = (Bound(http, "maxwidth", Width), Bound(http, "maxheight", Height));
        var who = string.Join(", ", found.Speakers.Select(said => said.Speaker.Name));
        return Results.Json(new
        {
            version = "1.0",
            type = "rich",
            title = $"{who}: {found.Text}",
            author_name = who,
            provider_name = "QuoteTracker",
            provider_url = $"{server}/",
            width,
            height,
            html = $"<iframe src=\"{WebUtility.HtmlEncode($"{server}{Addresses.Of(found)}/embed")}\" width=\"{width}\" height=\"{height}\" title=\"{WebUtility.HtmlEncode($"A quote of {who}")}\" loading=\"lazy\"></iframe>",
        });
    }

    private static int Bound(HttpContext http, string name, int usual) => int.TryParse(http.Request.Query[name], out var most) && most > 0 ? Math.Min(most, usual) : usual;
}

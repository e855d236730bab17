using System.Text;
using System.Xml;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;

namespace QuoteTracker.Pages.Reading;

/// <summary>What search engines ask for first.</summary>
internal static class ForRobots
{
    // The protocol's own limit (sitemaps.org) is 50,000 addresses; a list of the API is read in pages of this size.
    private const int PageSize = 1_000;
    private const int Most = 40_000;

    private static readonly string[] Rooms = ["people", "organizations", "groups", "sources"];

    public static void MapForRobots(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpContext http, Settings settings) => Results.Text(
            settings.Private ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nDisallow: /api/\nDisallow: /curate\nDisallow: /keep\nDisallow: /quotes?\nDisallow: /check?\n\nSitemap: {Negotiation.Server(http.Request)}/sitemap.xml\n")).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", Sitemap).ExcludeFromDescription();
    }

    // Speakers and sources: every quote is linked from one of them.
    private static async Task<IResult> Sitemap(ApiCalls api, HttpContext http)
    {
        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true }))
        {
            await xml.WriteStartElementAsync(null, "urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            var left = Most;
            foreach (var room in Rooms)
            {
                for (string? cursor = ""; cursor is not null && left > 0;)
                {
                    var page = (await api.Get<Page<Listed>>($"/{room}?limit={PageSize}{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}")).Value;
                    foreach (var one in page?.Items.Take(left) ?? [])
                    {
                        await xml.WriteStartElementAsync(null, "url", null);
                        await xml.WriteElementStringAsync(null, "loc", null, $"{Negotiation.Server(http.Request)}/{room}/{one.Slug ?? one.Key}");
                        await xml.WriteEndElementAsync();
                        left--;
                    }

                    cursor = page?.NextCursor;
                }
            }

            await xml.WriteEndElementAsync();
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }

    private sealed record Listed(string? Slug, string? Key);
}

using System.Text;
using System.Xml;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Search;

namespace QuoteTracker.Pages.Reading;

/// <summary>What search engines ask for first.</summary>
internal static class ForRobots
{
    // The protocol's own limit (sitemaps.org) is 50,000 addresses; a list of the API is read in pages of this size.
    private const int PageSize = 1_000;
    private const int Most = 40_000;
    private const int MostQuotes = 5_000;

    private static readonly string[] Rooms = [.. Addresses.SpeakerRooms, "sources"];

    public static void MapForRobots(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpContext http, Settings settings) => Results.Text(
            settings.Private ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nDisallow: /api/\nDisallow: /curate\nDisallow: /keep\nDisallow: /quotes?\nDisallow: /check?\n\nSitemap: {http.Request.Server()}/sitemap.xml\n")).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", Sitemap).ExcludeFromDescription();
    }

    // All speakers and sources, and the newest quotes: the older ones are linked from them.
    private static async Task<IResult> Sitemap(ApiCalls api, HttpContext http)
    {
        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true }))
        {
            await xml.WriteStartElementAsync(null, "urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            var left = Most;
            await Write(xml, $"{http.Request.Server()}/");
            for (string? cursor = "", wanted = null; cursor is not null && left > Most - MostQuotes; cursor = wanted)
            {
                var page = (await api.Get<SearchResponse>(Addresses.Asking("/quotes", ("sort", "newest"), ("limit", $"{PageSize}"), ("cursor", cursor)))).Value;
                foreach (var found in page?.Items ?? [])
                    await Write(xml, $"{http.Request.Server()}{Addresses.Of(found.Quote)}");
                (left, wanted) = (left - (page?.Items.Count ?? 0), page?.NextCursor);
            }

            foreach (var room in Rooms)
            {
                for (string? cursor = ""; cursor is not null && left > 0;)
                {
                    var page = (await api.Get<Page<Listed>>(Addresses.Asking($"/{room}", ("limit", $"{PageSize}"), ("cursor", cursor)))).Value;
                    foreach (var one in page?.Items.Take(left) ?? [])
                    {
                        await Write(xml, $"{http.Request.Server()}/{room}/{one.Slug ?? one.Key}");
                        left--;
                    }

                    cursor = page?.NextCursor;
                }
            }

            await xml.WriteEndElementAsync();
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }

    private static async Task Write(XmlWriter xml, string address)
    {
        await xml.WriteStartElementAsync(null, "url", null);
        await xml.WriteElementStringAsync(null, "loc", null, address);
        await xml.WriteEndElementAsync();
    }

    private sealed record Listed(string? Slug, string? Key);
}

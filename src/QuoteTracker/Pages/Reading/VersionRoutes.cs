using QuoteTracker.History;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;

namespace QuoteTracker.Pages.Reading;

/// <summary>A quote as it was: the permalink that citations have.</summary>
internal static class VersionRoutes
{
    public static void MapVersions(this IEndpointRouteBuilder pages) => pages.MapGet("/quotes/{id}/versions/{n:int}", Version);

    private static async Task<IResult> Version(string id, int n, ApiCalls api, HttpContext http)
    {
        var address = $"/quotes/{Uri.EscapeDataString(id)}";
        var version = await api.Get<RecordVersion>($"{address}/versions/{n}");
        if (version.Value is not { } then)
            return PageResult.Refused(http, version);
        var diff = n == 1 ? null : (await api.Get<VersionDiff>($"{address}/diff?from={n - 1}&to={n}")).Value;
        var now = (await api.Get<QuoteResponse>(address)).Value;
        return PageResult.Of<VersionPage>(new { Version = then, Diff = diff, Now = now });
    }
}

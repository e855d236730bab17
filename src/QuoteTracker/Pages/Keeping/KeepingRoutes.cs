using Microsoft.AspNetCore.WebUtilities;
using QuoteTracker.Access;
using QuoteTracker.Exchange;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Reading;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Searches;
using QuoteTracker.Sources;

namespace QuoteTracker.Pages.Keeping;

/// <summary>What an admin keeps in order: keys, saved searches, the audit, imports, addresses that died.</summary>
internal static class KeepingRoutes
{
    public static void MapKeeping(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/keep", (ApiCalls api, HttpContext http) => Show(api, http, null, null, StatusCodes.Status200OK)).NeedsSession();
        pages.MapPost("/keep/keys", MakeKey).NeedsSession();
        pages.MapPost("/keep/keys/revoke", RevokeKey).NeedsSession();
        pages.MapPost("/keep/searches", SaveSearch).NeedsSession();
        pages.MapPost("/keep/searches/delete", ForgetSearch).NeedsSession();
        pages.MapGet("/keep/audit", Audit).NeedsSession();
    }

    private static async Task<IResult> Show(ApiCalls api, HttpContext http, NewKeyResponse? made, Problem? problem, int status)
    {
        var keys = await api.Get<Page<KeyResponse>>("/keys");
        if (keys.Value is null)
            return PageResult.Refused(http, keys);
        var searches = (await api.Get<Page<SavedSearchResponse>>("/searches?limit=100")).Value?.Items ?? [];
        var imports = (await api.Get<Page<ImportResponse>>("/imports?limit=10")).Value?.Items ?? [];
        var audit = (await api.Get<Page<AuditEntry>>("/audit?limit=15")).Value?.Items ?? [];
        var sources = (await api.Get<Page<SourceResponse>>("/sources?limit=1000")).Value?.Items ?? [];
        return PageResult.Of<KeepPage>(new
        {
            Keys = keys.Value.Items,
            Searches = searches,
            Imports = imports,
            Audit = audit,
            Dead = sources.Where(source => source.Link is { Works: false }).ToList(),
            IsAsked = sources.Any(source => source.Link is not null),
            Made = made,
            Problem = problem,
        }, status);
    }

    private static async Task<IResult> MakeKey(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var made = await api.Post<NewKeyResponse>("/keys", new { name = fields["name"], scopes = fields.All("scope"), expires = fields.Filled("expires") });
        return await Show(api, http, made.Value, made.Problem, made.Value is null ? made.Status : StatusCodes.Status200OK);
    }

    private static async Task<IResult> RevokeKey(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var ended = await api.Post<KeyResponse>($"/keys/{Uri.EscapeDataString(fields["name"])}/revoke", new { });
        return ended.Problem is null ? Results.Redirect("/keep") : await Show(api, http, null, ended.Problem, ended.Status);
    }

    private static async Task<IResult> SaveSearch(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var search = new SearchAddress(new QueryCollection(QueryHelpers.ParseQuery(fields["query"])));
        var saved = await api.Post<SavedSearchResponse>("/searches", search.Terms.Append(("name", fields["name"].Trim())).ToDictionary(one => one.Item1, one => one.Item2));
        return saved.Problem is null ? Results.Redirect(Session.Of(http) is { IsAdmin: true } ? "/keep#searches" : $"/quotes{fields["query"]}") : await Show(api, http, null, saved.Problem, saved.Status);
    }

    private static async Task<IResult> ForgetSearch(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var address = $"/searches/{Uri.EscapeDataString(fields["key"])}";
        var seen = await api.Get<SavedSearchResponse>(address);
        var ended = seen.Value is null ? new Answer<object>(seen.Status, null, seen.Problem, "", "") : await api.Delete(address, seen.ETag);
        return ended.Problem is null ? Results.Redirect("/keep#searches") : await Show(api, http, null, ended.Problem, ended.Status);
    }

    private static async Task<IResult> Audit(ApiCalls api, HttpContext http)
    {
        var (by, cursor) = (http.Request.Query["by"].ToString(), http.Request.Query["cursor"].ToString());
        var entries = await api.Get<Page<AuditEntry>>(Addresses.Asking("/audit", ("limit", "100"), ("by", by), ("cursor", cursor)));
        return entries.Value is null ? PageResult.Refused(http, entries) : PageResult.Of<AuditPage>(new { Entries = entries.Value, By = by });
    }
}

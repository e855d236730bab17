using QuoteTracker.Hooks;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Store;
using QuoteTracker.Store.Hooks;

namespace QuoteTracker.Pages.Keeping;

/// <summary>Webhooks, for admins: which there are, what they were sent, and sending it anew.</summary>
internal static class HookKeepingRoutes
{
    public static void MapHookKeeping(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/keep/hooks", (ApiCalls api, HttpContext http) => Show(api, http, null, null, StatusCodes.Status200OK)).NeedsSession();
        pages.MapPost("/keep/hooks", Add).NeedsSession();
        pages.MapGet("/keep/hooks/{id}", (string id, ApiCalls api, HttpContext http) => ShowOne(id, api, http, null, StatusCodes.Status200OK)).NeedsSession();
        pages.MapPost("/keep/hooks/{id}/state", Change).NeedsSession();
        pages.MapPost("/keep/hooks/{id}/delete", Delete).NeedsSession();
        pages.MapPost("/keep/hooks/{id}/replay", Replay).NeedsSession();
        pages.MapPost("/keep/hooks/{id}/test", (string id, ApiCalls api, HttpContext http) => Send<HookDeliveryResponse>(id, "test", api, http)).NeedsSession();
    }

    private static async Task<IResult> Show(ApiCalls api, HttpContext http, HookWithSecret? made, Problem? problem, int status)
    {
        var hooks = await api.Get<Page<HookResponse>>("/hooks");
        return hooks.Value is null ? PageResult.Refused(http, hooks) : PageResult.Of<HooksPage>(new { Hooks = hooks.Value.Items, Made = made, Problem = problem }, status);
    }

    private static async Task<IResult> Add(ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var kinds = fields.All("kind");
        var made = await api.Post<HookWithSecret>("/hooks", new { url = fields["url"].Trim(), description = fields.Filled("description"), kinds = kinds.Count == 0 ? null : kinds });
        return await Show(api, http, made.Value, made.Problem, made.Value is null ? made.Status : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowOne(string id, ApiCalls api, HttpContext http, Problem? problem, int status)
    {
        var hook = await api.Get<HookResponse>(Of(id));
        if (hook.Value is null)
            return PageResult.Refused(http, hook);
        var (state, cursor) = (http.Request.Query["state"].ToString(), http.Request.Query["cursor"].ToString());
        var deliveries = await api.Get<Page<HookDeliveryResponse>>(Addresses.Asking($"{Of(id)}/deliveries", ("limit", "50"), ("state", state), ("cursor", cursor)));
        return deliveries.Value is null
            ? PageResult.Refused(http, deliveries)
            : PageResult.Of<HookPage>(new { Hook = hook.Value, Deliveries = deliveries.Value, State = state, Problem = problem }, status);
    }

    private static async Task<IResult> Change(string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var seen = await api.Get<HookResponse>(Of(id));
        if (seen.Value is not { } hook)
            return PageResult.Refused(http, seen);
        var state = fields["state"] == Words.Of(HookState.Paused) ? HookState.Paused : HookState.Active;
        var changed = await api.Put<HookResponse>(Of(id), new HookRequest(hook.Url, hook.Description, hook.Kinds, hook.Actions, state), seen.ETag);
        return changed.Problem is null ? Results.Redirect(Page(id)) : await ShowOne(id, api, http, changed.Problem, changed.Status);
    }

    private static async Task<IResult> Delete(string id, ApiCalls api, HttpContext http)
    {
        var seen = await api.Get<HookResponse>(Of(id));
        if (seen.Value is null)
            return PageResult.Refused(http, seen);
        var ended = await api.Delete(Of(id), seen.ETag);
        return ended.Problem is null ? Results.Redirect("/keep/hooks") : await ShowOne(id, api, http, ended.Problem, ended.Status);
    }

    private static async Task<IResult> Replay(string id, ApiCalls api, HttpContext http) => (await Forms.Read(http)).Filled("delivery") is { } delivery
        ? await Send<HookDeliveryResponse>(id, $"deliveries/{Uri.EscapeDataString(delivery)}/replay", api, http)
        : await Send<ReplayResponse>(id, "replay?state=dead", api, http);

    private static async Task<IResult> Send<T>(string id, string what, ApiCalls api, HttpContext http) where T : class
    {
        var sent = await api.Post<T>($"{Of(id)}/{what}", new { });
        return sent.Problem is null ? Results.Redirect(Page(id)) : await ShowOne(id, api, http, sent.Problem, sent.Status);
    }

    private static string Of(string id) => $"/hooks/{Uri.EscapeDataString(id)}";

    private static string Page(string id) => $"/keep/hooks/{Uri.EscapeDataString(id)}";
}

using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;

namespace QuoteTracker.Hooks;

/// <summary>What webhooks were sent: the log, and sending anew.</summary>
internal static class DeliveryRoutes
{
    public static void MapDeliveries(this IEndpointRouteBuilder hooks)
    {
        hooks.MapPost("/{id}/test", Test).NeedsKey(Scope.Admin)
            .WithName("TestHook").WithSummary("Send a webhook a test")
            .WithDescription("A message of the type `ping`, sent once, also to a hook that is paused. What came of it is in its deliveries. For admins.");
        hooks.MapGet("/{id}/deliveries", List).ChecksQuery<DeliveriesQuery>().NeedsKey(Scope.Admin)
            .WithName("ListHookDeliveries").WithSummary("What a webhook was sent, and what came of it")
            .WithDescription("Newest first. With `state`: only those that are `pending`, `delivered` or `dead`. For admins.");
        hooks.MapPost("/{id}/deliveries/{n:long}/replay", ReplayOne).NeedsKey(Scope.Admin)
            .WithName("ReplayHookDelivery").WithSummary("Send one message anew")
            .WithDescription("Under its old id, whether it was taken or given up, with all attempts before it. For admins.");
        hooks.MapPost("/{id}/replay", Replay).ChecksQuery<ReplayQuery>().NeedsKey(Scope.Admin)
            .WithName("ReplayHook").WithSummary("Send many messages anew")
            .WithDescription("With `state=dead` those that were given up; with `after` all of changes after that number, also of those before the hook was added. Every message keeps its id. For admins.");
    }

    private static Task<Results<Accepted<HookDeliveryResponse>, JsonHttpResult<Problem>>> Test(string id, [AsParameters] Desk desk) => desk.Write<Results<Accepted<HookDeliveryResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.FindAsync(id, desk.Cancel) is not { } hook)
            return HookRoutes.NotHere(id);
        var now = desk.Clock.GetUtcNow();
        var ping = new HookDelivery { HookId = hook.Id, Message = $"msg_{Guid.NewGuid():N}", Type = "ping", NextAt = now, AddedAt = now };
        desk.Db.Add(ping);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Accepted($"/api/v1/hooks/{hook.Id}/deliveries", HookDeliveryResponse.Of(ping));
    });

    private static async Task<Results<Ok<Page<HookDeliveryResponse>>, JsonHttpResult<Problem>>> List(string id, [AsParameters] DeliveriesQuery query, QuoteDb db, CancellationToken cancel)
    {
        if (await db.FindAsync(id, cancel) is not { } hook)
            return HookRoutes.NotHere(id);
        var deliveries = db.HookDeliveries.AsNoTracking().Where(d => d.HookId == hook.Id);
        if (query.State is { } word)
        {
            var state = Words.Parse<HookDeliveryState>(word);
            deliveries = deliveries.Where(d => d.State == state);
        }

        var total = await deliveries.LongCountAsync(cancel);
        var before = query.Before;
        var found = await deliveries.Where(d => d.Id < before).OrderByDescending(d => d.Id).Take(query.Size + 1).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(found.ConvertAll(HookDeliveryResponse.Of), query.Size, total, item => item.Id));
    }

    private static Task<Results<Ok<HookDeliveryResponse>, JsonHttpResult<Problem>>> ReplayOne(string id, long n, [AsParameters] Desk desk) => desk.Write<Results<Ok<HookDeliveryResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.FindAsync(id, desk.Cancel) is not { } hook)
            return HookRoutes.NotHere(id);
        var one = desk.Db.HookDeliveries.Where(d => d.HookId == hook.Id && d.Id == n);
        return await one.ReplayAsync(desk.Clock.GetUtcNow(), desk.Cancel) == 0
            ? Problems.NotHere("delivery", n)
            : TypedResults.Ok(HookDeliveryResponse.Of(await one.AsNoTracking().SingleAsync(desk.Cancel)));
    });

    private static Task<Results<Ok<ReplayResponse>, JsonHttpResult<Problem>>> Replay(string id, [AsParameters] ReplayQuery query, [AsParameters] Desk desk) => desk.Write<Results<Ok<ReplayResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.FindAsync(id, desk.Cancel) is not { } hook)
            return HookRoutes.NotHere(id);
        var (head, _) = await desk.Db.HeadAsync(desk.Cancel);
        if (query.After > head)
            return Problems.Invalid(FieldError.In("after", "There is no such change yet.", $"{query.After}", $"0 to {head}."));

        var deliveries = desk.Db.HookDeliveries.Where(d => d.HookId == hook.Id);
        if (query.After is { } after)
        {
            deliveries = deliveries.Where(d => d.Revision > after);
            if (query.State is null && after < hook.Position)
                await desk.Db.Hooks.Where(h => h.Id == hook.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.Position, after), desk.Cancel);
        }

        if (query.State is not null)
            deliveries = deliveries.Where(d => d.State == HookDeliveryState.Dead);
        return TypedResults.Ok(new ReplayResponse(await deliveries.ReplayAsync(desk.Clock.GetUtcNow(), desk.Cancel)));
    });
}

/// <summary>Which part of what a hook was sent.</summary>
public sealed class DeliveriesQuery : PageQuery
{
    /// <summary>What became of it: pending, delivered or dead. All when left out.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }
}

internal sealed class DeliveriesQueryRules : PageQueryRules<DeliveriesQuery>
{
    public DeliveriesQueryRules() => RuleFor(q => q.State).Must(state => state is null || Words.All<HookDeliveryState>().Contains(state))
        .WithMessage("This is not a state of a delivery.").WithState(_ => $"{string.Join(", ", Words.All<HookDeliveryState>())}.");
}

/// <summary>What is to be sent anew: at least one of both.</summary>
public sealed class ReplayQuery
{
    /// <summary>Number of a change: messages of later ones.</summary>
    [FromQuery(Name = "after")]
    public long? After { get; init; }

    /// <summary><c>dead</c>: messages that were given up.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }
}

internal sealed class ReplayQueryRules : AbstractValidator<ReplayQuery>
{
    public ReplayQueryRules()
    {
        RuleFor(q => q.After).Must(after => after is null or >= 0).WithMessage("This is not the number of a change.").WithState(_ => "0 or more.");
        RuleFor(q => q.After).Must((q, after) => after is not null || q.State is not null).WithMessage("Say which messages.").WithState(_ => "The number of a change, or state=dead.");
        RuleFor(q => q.State).Must(state => state is null or "dead").WithMessage("Only what was given up can be asked for by its state.").WithState(_ => "dead.");
    }
}

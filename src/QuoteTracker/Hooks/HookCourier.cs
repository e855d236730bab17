using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QuoteTracker.Changes;
using QuoteTracker.Outbound;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;
using QuoteTracker.Telemetry;

namespace QuoteTracker.Hooks;

/// <summary>
/// Sends hooks what is new: one message after the other to each, several hooks at once, so that a slow receiver keeps only
/// its own waiting. What is to be sent stands in the database; a server that was stopped goes on when it starts again.
/// </summary>
internal sealed class HookCourier(
    IDbContextFactory<QuoteDb> databases, Commits commits, ChangeWatch watch, HookSecrets secrets, MessageSender sender,
    TimeProvider clock, IOptions<JsonOptions> json, ILogger<HookCourier> log) : BackgroundService
{
    // A message that was begun and has no result by then was lost with its server.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    // What another server, or an admin there, did to hooks is seen so late at most.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // Of what was taken.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private const int AtOnce = 16;

    private readonly Dictionary<long, Task> running = [];
    private readonly Dictionary<long, (long Position, long LookedAt)> looked = [];
    private readonly HashSet<long> unsealable = [];
    private DateTimeOffset forgot;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var done in running.Where(one => one.Value.IsCompleted).Select(one => one.Key).ToList())
                running.Remove(done);
            var (signals, wait) = ((List<Task>)[commits.Next, watch.Moved, .. running.Values], Pause);
            try
            {
                wait = await Look(stoppingToken);
                signals.AddRange(running.Values);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                log.LogWarning(fault, "Hooks could not be looked after; it is tried again in {Seconds} s.", Pause.TotalSeconds);
                signals = [Task.Delay(Pause, clock, stoppingToken)];
            }

            Task any = Task.WhenAny(signals);
            await any.WaitAsync(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Fills outboxes and begins to send; how long there is nothing more to do, unless something happens.
    private async Task<TimeSpan> Look(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var hook in await db.Hooks.AsNoTracking().Where(hook => hook.State == HookState.Active).ToListAsync(cancel))
            await Fill(db, hook, cancel);

        var now = clock.GetUtcNow();
        if (now - forgot > TimeSpan.FromDays(1))
        {
            await db.ForgetAsync(now - Remembered, cancel);
            forgot = now;
        }

        foreach (var hook in await db.HooksDueAsync(now, cancel))
        {
            if (running.Count < AtOnce && !running.ContainsKey(hook) && await CanSign(db, hook, cancel))
                running[hook] = Run(hook, cancel);
        }

        Measures.Waiting.Record(await db.HookDeliveries.CountAsync(delivery => delivery.State == HookDeliveryState.Pending, cancel));
        return await db.NextDueAsync(now, cancel) is { } due && due - clock.GetUtcNow() is var rest && rest < Pause
            ? TimeSpan.FromTicks(Math.Max(0, rest.Ticks))
            : Pause;
    }

    private async Task Fill(QuoteDb db, Hook hook, CancellationToken cancel)
    {
        // How far a hook was looked after that wants little is remembered here, and written down now and then.
        var after = looked.GetValueOrDefault(hook.Id) is var (position, lookedAt) && position == hook.Position ? Math.Max(lookedAt, hook.Position) : hook.Position;
        for (var more = true; more;)
        {
            (var upTo, more) = await db.FillOutboxAsync(hook, after, clock.GetUtcNow(), cancel);
            db.ChangeTracker.Clear();
            more = more && upTo > after;
            after = upTo;
            if (await db.Hooks.AsNoTracking().SingleOrDefaultAsync(there => there.Id == hook.Id, cancel) is not { State: HookState.Active } there)
                return;

            // Put elsewhere meanwhile, by a replay or another server: what was looked at here says nothing of what is after that.
            if (there.Position != hook.Position && there.Position != upTo)
            {
                looked.Remove(hook.Id);
                return;
            }

            hook = there;
            looked[hook.Id] = (hook.Position, after);
        }
    }

    // Told once: the secret was sealed with keys in another data folder, so another server must send, or the secret be made anew.
    private async Task<bool> CanSign(QuoteDb db, long hook, CancellationToken cancel)
    {
        var secret = await db.Hooks.Where(h => h.Id == hook).Select(h => h.Secret).SingleOrDefaultAsync(cancel);
        if (secrets.Open(secret) is not null)
            return true;
        if (unsealable.Add(hook))
            log.LogWarning("The secret of hook {Hook} was sealed by another server; this one sends it nothing.", hook);
        return false;
    }

    private async Task Run(long hook, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            while (await db.ClaimAsync(hook, clock.GetUtcNow(), clock.GetUtcNow() + Claim, cancel) is var (to, delivery, change))
            {
                await Send(db, to, delivery, change, cancel);
                db.ChangeTracker.Clear();
            }
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(fault, "A message to hook {Hook} was not sent, or what came of it not kept; it is tried again.", hook);
        }
    }

    private async Task Send(QuoteDb db, Hook hook, HookDelivery delivery, Revised? change, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var message = change is null ? HookMessage.Ping(hook.Id, delivery.AddedAt) : HookMessage.Of(Change.Of(change), delivery.Type);
        var body = message.Bytes(json.Value.SerializerOptions);
        var keys = new[] { secrets.Open(hook.Secret), hook.OldSecretUntil > now ? secrets.Open(hook.OldSecret) : null }.OfType<byte[]>().ToList();
        if (keys.Count == 0)
            return;

        var result = await sender.Send(new Uri(hook.Url), body, HookMessage.Headers(delivery.Message, now, body, keys), cancel);
        (delivery.LastStatus, delivery.LastError) = (result.Status, result.Error);
        if (result.Error is null)
            delivery.State = HookDeliveryState.Delivered;
        else if (result.Status == StatusCodes.Status410Gone || change is null || Retries.After(delivery.Attempts) is not { } pause)
            delivery.State = HookDeliveryState.Dead;
        else
            delivery.NextAt = clock.GetUtcNow() + pause;

        await db.KeepAsync(delivery, cancel);
        Measures.Deliveries.Add(1, new KeyValuePair<string, object?>(Labels.Outcome, delivery.State == HookDeliveryState.Pending ? "failed" : Words.Of(delivery.State)));
        if (result.Status == StatusCodes.Status410Gone)
            await db.EndAsync(hook, cancel);
    }
}

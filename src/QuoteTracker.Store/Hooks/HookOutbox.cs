using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Hooks;

/// <summary>What is to be sent to a hook, made of the revisions and kept until it was taken.</summary>
public static class HookOutbox
{
    /// <summary>So many wait to be sent at most; the changes after them stay where they are, in the revisions.</summary>
    public const int Room = 1_000;

    // Of a hook that wants none of the changes the position is written this seldom.
    private const int Stride = 1_000;

    private const int BatchSize = 500;

    extension(QuoteDb db)
    {
        /// <summary>
        /// Makes messages of changes after a revision, where the hook is still at its position. Messages and position are
        /// written together, so a server that is killed loses none and makes none twice.
        /// </summary>
        /// <returns>Number of the last revision that was looked at, and whether there is more to look at now.</returns>
        public async Task<(long LookedAt, bool HasMore)> FillOutboxAsync(Hook hook, long after, DateTimeOffset now, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(hook);

            // Room for one batch at least, or nearly every message sent would be a transaction for one more. Asked first: of a receiver that is down nothing more is read.
            if (await db.HookDeliveries.CountAsync(d => d.HookId == hook.Id && d.State == HookDeliveryState.Pending, cancel) > Room - BatchSize)
                return (hook.Position, false);
            var read = await db.ChangesAsync(hook.Filter, after, BatchSize, cancel);
            if (read.Found.Count == 0 && read.UpTo - hook.Position < Stride)
                return (read.UpTo, read.UpTo < read.Head);

            return await db.InTransactionAsync(async () =>
            {
                // Another server may have been here, or an admin.
                var there = await db.Hooks.AsNoTracking().SingleOrDefaultAsync(h => h.Id == hook.Id, cancel);
                if (there is not { State: HookState.Active } || there.Position != hook.Position || there.Version != hook.Version)
                    return (hook.Position, false);

                // Those from before a replay have their messages.
                var revisions = read.Found.Select(change => change.Number).ToList();
                var known = await db.HookDeliveries.Where(d => d.HookId == hook.Id && d.Revision != null && revisions.Contains(d.Revision.Value)).Select(d => d.Revision!.Value).ToListAsync(cancel);
                db.HookDeliveries.AddRange(read.Found.Where(change => !known.Contains(change.Number)).Select(change => Message(hook, change, now)));
                await db.SaveChangesAsync(cancel);
                await db.Hooks.Where(h => h.Id == hook.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.Position, read.UpTo), cancel);
                return (read.UpTo, read.UpTo < read.Head);
            }, cancel);
        }

        /// <summary>Hooks that have something to be sent now.</summary>
        public Task<List<long>> HooksDueAsync(DateTimeOffset now, CancellationToken cancel) =>
            db.Waiting().Where(d => d.NextAt <= now).Select(d => d.HookId).Distinct().ToListAsync(cancel);

        /// <summary>When there will be something to be sent; null where nothing waits for its time.</summary>
        public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancel) =>
            db.Waiting().Where(d => d.NextAt > now).MinAsync(d => (DateTimeOffset?)d.NextAt, cancel);

        /// <summary>
        /// The next message of a hook, counted as sent: until <paramref name="until"/> nobody else sends it. The oldest
        /// change first. Null where none is due.
        /// </summary>
        public Task<(Hook Hook, HookDelivery Delivery, Revised? Change)?> ClaimAsync(long hook, DateTimeOffset now, DateTimeOffset until, CancellationToken cancel) =>
            db.InTransactionAsync<(Hook, HookDelivery, Revised?)?>(async () =>
            {
                if (await db.Waiting().Where(d => d.HookId == hook && d.NextAt <= now).OrderBy(d => d.Revision).ThenBy(d => d.Id).FirstOrDefaultAsync(cancel) is not { } delivery)
                    return null;
                (delivery.Attempts, delivery.NextAt, delivery.LastAt) = (delivery.Attempts + 1, until, now);
                await db.HookDeliveries.Where(d => d.Id == delivery.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.Attempts, delivery.Attempts).SetProperty(d => d.NextAt, until).SetProperty(d => d.LastAt, now)
                        .SetProperty(d => d.LastStatus, (int?)null).SetProperty(d => d.LastError, (string?)null),
                    cancel);
                var change = delivery.Revision is { } revision ? (await db.RevisedAsync([revision], cancel)).Single() : null;
                return (await db.Hooks.AsNoTracking().SingleAsync(h => h.Id == hook, cancel), delivery, change);
            }, cancel);

        /// <summary>What came of it. Nothing is written where it was replayed meanwhile, or its hook is gone.</summary>
        public Task KeepAsync(HookDelivery sent, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(sent);
            return db.InTransactionAsync(() => db.HookDeliveries.Where(d => d.Id == sent.Id && d.Attempts == sent.Attempts && d.State == HookDeliveryState.Pending).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, sent.State).SetProperty(d => d.NextAt, sent.NextAt)
                    .SetProperty(d => d.LastStatus, sent.LastStatus).SetProperty(d => d.LastError, sent.LastError),
                cancel), cancel);
        }

        /// <summary>The hook's receiver wants no more.</summary>
        public Task EndAsync(Hook hook, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(hook);
            return db.InTransactionAsync(() => db.Hooks.Where(h => h.Id == hook.Id && h.Version == hook.Version && h.State != HookState.Gone).ExecuteUpdateAsync(
                set => set.SetProperty(h => h.State, HookState.Gone).SetProperty(h => h.Version, h => h.Version + 1), cancel), cancel);
        }

        /// <summary>Forgets what was taken long ago. It can be replayed all the same, under its id.</summary>
        public Task ForgetAsync(DateTimeOffset before, CancellationToken cancel) =>
            db.InTransactionAsync(() => db.HookDeliveries.Where(d => d.State == HookDeliveryState.Delivered && d.LastAt < before).ExecuteDeleteAsync(cancel), cancel);

        // A test is sent to a paused hook too.
        private IQueryable<HookDelivery> Waiting() => db.HookDeliveries.AsNoTracking().Where(d => d.State == HookDeliveryState.Pending
            && (d.Revision == null || db.Hooks.Any(h => h.Id == d.HookId && h.State == HookState.Active)));
    }

    extension(IQueryable<HookDelivery> deliveries)
    {
        /// <summary>These are to be sent anew, now, with all attempts before them. Gives how many.</summary>
        public Task<int> ReplayAsync(DateTimeOffset now, CancellationToken cancel) => deliveries.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, HookDeliveryState.Pending).SetProperty(d => d.Attempts, 0).SetProperty(d => d.NextAt, now), cancel);
    }

    // The id follows from the change and the hook: whoever makes the message again makes the same.
    private static HookDelivery Message(Hook hook, Revised change, DateTimeOffset now) => new()
    {
        HookId = hook.Id,
        Message = $"msg_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hook.Id} {hook.AddedAt.UtcTicks} {Convert.ToHexString(change.Hash)}")).AsSpan(0, 16))}",
        Revision = change.Number,
        Type = $"{Words.Of(change.Kind)}.{Words.Of(change.Action)}",
        NextAt = now,
        AddedAt = now,
    };
}

using QuoteTracker.Http;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;

namespace QuoteTracker.Hooks;

/// <summary>An address that is told of changes. Its secret is told only when it is made.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
/// <param name="Url" example="https://hooks.example/quotes">Where changes are sent to.</param>
/// <param name="Description">What it is for; null when nobody said.</param>
/// <param name="Kinds">Kinds of records it is told of; null for all.</param>
/// <param name="Actions">What must have been done; null for whatever.</param>
/// <param name="State" example="active"><c>active</c>; <c>paused</c> by an admin; <c>gone</c>: its receiver answered 410. Replaced as <c>active</c> it is told of what waited.</param>
/// <param name="Pending" example="0">Messages to be sent, or sent again.</param>
/// <param name="Dead" example="0">Messages that were given up, until they are replayed.</param>
/// <param name="Signs">Whether this server can sign its messages; false where the secret was sealed with keys of another data folder.</param>
/// <param name="By" example="admin">Name of the key that added or changed it last.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record HookResponse(
    long Id, int Version, string Url, string? Description, IReadOnlyList<RecordKind>? Kinds, IReadOnlyList<RevisionAction>? Actions, HookState State,
    int Pending, int Dead, bool Signs, string By, DateTimeOffset AddedAt, DateTimeOffset ChangedAt) : IVersioned
{
    internal static HookResponse Of(Hook hook, IReadOnlyDictionary<(long, HookDeliveryState), int> counts, HookSecrets secrets) => new(
        hook.Id, hook.Version, hook.Url, hook.Description, hook.Kinds is null ? null : [.. hook.Filter.Kinds!], hook.Actions is null ? null : [.. hook.Filter.Actions!], hook.State,
        counts.GetValueOrDefault((hook.Id, HookDeliveryState.Pending)), counts.GetValueOrDefault((hook.Id, HookDeliveryState.Dead)),
        secrets.Open(hook.Secret) is not null, hook.By, hook.AddedAt, hook.ChangedAt);
}

/// <summary>A hook with its secret.</summary>
/// <param name="Secret">What messages are signed with. It is told this once.</param>
/// <param name="Hook">The hook.</param>
public sealed record HookWithSecret(string Secret, HookResponse Hook) : IVersioned
{
    int IVersioned.Version => Hook.Version;
}

/// <summary>A message to a hook, and what became of it.</summary>
/// <param name="Id" example="1">Of the delivery.</param>
/// <param name="Message" example="msg_4a9dc2d3f1b04cb8a7f0a7e5f5f1f1f0">The message's id, in the header webhook-id: the same however often it is sent.</param>
/// <param name="Type" example="quote.changed">Kind of record and what was done; <c>ping</c> for a test.</param>
/// <param name="Revision" example="101">Number of the change; null for a test.</param>
/// <param name="State" example="delivered"><c>pending</c>, <c>delivered</c> or <c>dead</c>.</param>
/// <param name="Attempts" example="1">How often it was sent since it was made or replayed.</param>
/// <param name="NextAt">When it is sent again, UTC; null where it is not pending.</param>
/// <param name="LastAt">When it was sent last, UTC; null before.</param>
/// <param name="LastStatus">The status that the receiver answered last; null where it gave none.</param>
/// <param name="LastError">Why it was not taken the last time; null where it was.</param>
/// <param name="AddedAt">When it was made, UTC.</param>
public sealed record HookDeliveryResponse(
    long Id, string Message, string Type, long? Revision, HookDeliveryState State, int Attempts, DateTimeOffset? NextAt, DateTimeOffset? LastAt, int? LastStatus, string? LastError, DateTimeOffset AddedAt)
{
    internal static HookDeliveryResponse Of(HookDelivery d) => new(
        d.Id, d.Message, d.Type, d.Revision, d.State, d.Attempts, d.State == HookDeliveryState.Pending ? d.NextAt : null, d.LastAt, d.LastStatus, d.LastError, d.AddedAt);
}

/// <summary>What is sent anew.</summary>
/// <param name="Replayed" example="3">How many messages that were made before; those of changes that had none yet follow.</param>
public sealed record ReplayResponse(int Replayed);

using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Hooks;

/// <summary>
/// An address that is told of changes. What it is told is read from the revisions, after its position, so nothing is kept
/// of a change until it is its turn: docs/decisions/0015-webhooks-from-the-revisions.md.
/// </summary>
public sealed class Hook
{
    /// <summary>Given by the database, never used again.</summary>
    public long Id { get; init; }

    /// <summary>1 when added; goes up by one with every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Where changes are sent to.</summary>
    public required string Url { get; set; }

    /// <summary>What it is for; null when nobody said.</summary>
    public string? Description { get; set; }

    /// <summary>Words of the kinds of records it is told of, with commas between; null for all.</summary>
    public string? Kinds { get; set; }

    /// <summary>Words of what must have been done, with commas between; null for all.</summary>
    public string? Actions { get; set; }

    /// <summary>What its messages are signed with, sealed by the server.</summary>
    public required string Secret { get; set; }

    /// <summary>What they were signed with before, sealed; null where there was none.</summary>
    public string? OldSecret { get; set; }

    /// <summary>Until when messages are signed with the old one too, UTC; null without one.</summary>
    public DateTimeOffset? OldSecretUntil { get; set; }

    /// <summary>Whether it is told anything.</summary>
    public HookState State { get; set; }

    /// <summary>Number of the last revision that has its delivery, or needs none.</summary>
    public long Position { get; set; }

    /// <summary>Name of the key that added or changed it last.</summary>
    public required string By { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The changes it is told of.</summary>
    public ChangeFilter Filter => new(
        Kinds?.Split(',').Select(Words.Parse<RecordKind>).ToList(),
        Actions?.Split(',').Select(Words.Parse<RevisionAction>).ToList());
}

/// <summary>Whether a hook is told anything.</summary>
public enum HookState
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>An admin stopped it for now. Changes wait.</summary>
    Paused,

    /// <summary>Its receiver answered 410: it wants no more. Changes wait.</summary>
    Gone,
}

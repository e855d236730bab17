namespace QuoteTracker.Store.History;

/// <summary>One change of one record. Revisions are never deleted, and never changed but for words that the law takes out: the database refuses it.</summary>
public sealed class Revision
{
    /// <summary>1, 2, 3 … over all records, in the order of the changes.</summary>
    public long Number { get; init; }

    /// <summary>Number of the first revision of the same save: a merge changes many records at once.</summary>
    public long Operation { get; init; }

    /// <summary>What was changed.</summary>
    public RecordKind Kind { get; init; }

    /// <inheritdoc cref="Kind"/>
    public long RecordId { get; init; }

    /// <summary>The record's key or slug, so that it is known when the record is gone.</summary>
    public required string Key { get; init; }

    /// <summary>The record's version from now on; 1 for an added one.</summary>
    public int Version { get; init; }

    /// <summary>What was done.</summary>
    public RevisionAction Action { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Name of the key that did it, or of the verb at the command line.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the editor's words; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>For a merge: id of the speaker that took this one in. Else null.</summary>
    public long? Into { get; init; }

    /// <summary>
    /// The state before, as JSON; null where another revision has it. A record that never changed is not copied:
    /// its first state is written down here when it first changes.
    /// </summary>
    public string? Before { get; init; }

    /// <summary>The state after, as JSON; null for an added record (its state is the record itself) and for one that is gone. Of a purge: what it removed, a <see cref="PurgeNote"/>.</summary>
    public string? After { get; init; }

    /// <summary>SHA-256 of the state after, 32 bytes; null for a record that is gone.</summary>
    public byte[]? StateHash { get; init; }

    /// <summary>Number of the revision that took words out of this one by law, see <see cref="PurgeNote"/>; null where nothing was taken out.</summary>
    public long? PurgedBy { get; internal set; }

    /// <summary>SHA-256 that chains this revision to the one before: see <see cref="RevisionChain"/>.</summary>
    public byte[] Hash { get; internal set; } = [];

    /// <summary>Whether the record is gone after this.</summary>
    public bool IsEnd => Action is RevisionAction.Deleted or RevisionAction.Merged or RevisionAction.Purged;
}

/// <summary>What a revision did to its record.</summary>
public enum RevisionAction
{
    /// <summary>Made it.</summary>
    Added,

    /// <summary>Changed it.</summary>
    Changed,

    /// <summary>Took it away; its history stays.</summary>
    Deleted,

    /// <summary>Brought back an earlier version, of a deleted record too.</summary>
    Reverted,

    /// <summary>Captured a source's text again.</summary>
    Captured,

    /// <summary>Put a speaker into another one.</summary>
    Merged,

    /// <summary>Took a merged speaker out again.</summary>
    Unmerged,

    /// <summary>Took a record's words out of the history too, by law. What was removed is in <see cref="Revision.After"/>, by hash.</summary>
    Purged,
}

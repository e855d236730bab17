using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Quotes;

/// <summary>How one quote stands to another: the first <see cref="Kind"/> the second.</summary>
public sealed class Relation : IRecord
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Stable key in the exchange format.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Key;

    /// <summary>The quote that relates.</summary>
    public long FromId { get; set; }

    /// <inheritdoc cref="FromId"/>
    public Quote? From { get; set; }

    /// <summary>How.</summary>
    public RelationKind Kind { get; set; }

    /// <summary>The quote related to, never the same.</summary>
    public long ToId { get; set; }

    /// <inheritdoc cref="ToId"/>
    public Quote? To { get; set; }
}

/// <summary>How one quote can stand to another.</summary>
public enum RelationKind
{
    /// <summary>A direct quote after its indirect lead-in.</summary>
    Elaborates,

    /// <summary>A part of it.</summary>
    ExcerptOf,

    /// <summary>The same in other words.</summary>
    Paraphrases,

    /// <summary>The same in another language.</summary>
    Translates,

    /// <summary>An answer to it.</summary>
    RepliesTo,

    /// <summary>Said again.</summary>
    Repeats,

    /// <summary>The opposite of it.</summary>
    Contradicts,

    /// <summary>Says that it was not said.</summary>
    Denies,

    /// <summary>Takes it back.</summary>
    Retracts,

    /// <summary>Puts it right.</summary>
    Corrects,
}

/// <summary>What holds of kinds of relations.</summary>
public static class RelationKinds
{
    /// <summary>The word for the other side: the second quote is … by the first.</summary>
    public static string Inverse(RelationKind kind) => kind switch
    {
        RelationKind.Elaborates => "elaboratedBy",
        RelationKind.ExcerptOf => "hasExcerpt",
        RelationKind.Paraphrases => "paraphrasedBy",
        RelationKind.Translates => "translatedBy",
        RelationKind.RepliesTo => "repliedToBy",
        RelationKind.Repeats => "repeatedBy",
        RelationKind.Contradicts => "contradictedBy",
        RelationKind.Denies => "deniedBy",
        RelationKind.Retracts => "retractedBy",
        RelationKind.Corrects => "correctedBy",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>
    /// Whether it can't come back to where it started. A statement can't elaborate what elaborates it, nor take back what
    /// takes it back: the one was there before the other. Contradiction and paraphrase go both ways.
    /// </summary>
    public static bool IsAcyclic(RelationKind kind) => kind is not (RelationKind.Contradicts or RelationKind.Paraphrases);
}

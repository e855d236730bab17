using QuoteTracker.Store.Access;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.History;

/// <summary>Kinds of records, in the order in which they can refer to each other.</summary>
public enum RecordKind
{
    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A group.</summary>
    Group,

    /// <summary>A document.</summary>
    Source,

    /// <summary>A role held.</summary>
    Membership,

    /// <summary>A statement.</summary>
    Quote,

    /// <summary>How one statement stands to another.</summary>
    Relation,

    /// <summary>A verdict on a claim.</summary>
    Review,

    /// <summary>A key to this server.</summary>
    Key,
}

/// <summary>Which kind a record is of.</summary>
public static class RecordKinds
{
    private static readonly RecordKind[] Speakers = [RecordKind.Organization, RecordKind.Person, RecordKind.Group];

    /// <summary>The kinds that have their ids and keys in common with this one: a slug names one speaker, of whatever kind.</summary>
    public static IReadOnlyList<RecordKind> Sharing(RecordKind kind) => Speakers.Contains(kind) ? Speakers : [kind];

    /// <summary>The kind of a record.</summary>
    public static RecordKind Of(IRecord record) => record switch
    {
        Organization => RecordKind.Organization,
        Person => RecordKind.Person,
        Group => RecordKind.Group,
        Source => RecordKind.Source,
        Membership => RecordKind.Membership,
        Quote => RecordKind.Quote,
        Relation => RecordKind.Relation,
        Review => RecordKind.Review,
        AccessKey => RecordKind.Key,
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };
}

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Rules that the database holds by itself and that EF Core has no words for.</summary>
internal static class SqliteRules
{
    /// <summary>One statement each. A captured text never changes; a role is a person's in an organization; the like for the others.</summary>
    internal static readonly string[] Create =
    [
        """
        CREATE TRIGGER SnapshotsNeverChange BEFORE UPDATE ON Snapshots
        BEGIN SELECT RAISE(ABORT, 'A snapshot never changes.'); END
        """,
        OnlyType("Memberships", "PersonId", "person"),
        OnlyType("Memberships", "OrganizationId", "organization"),
        OnlyType("Sources", "PublisherId", "organization"),
        OnlyType("Attributions", "CapacityId", "organization"),
        OnlyType("Speakers", "OrganizationId", "organization"),
        OnlyType("GroupMembers", "PersonId", "person"),
        OnlyType("GroupMembers", "GroupId", "group"),
    ];

    /// <summary>The history is only ever written on.</summary>
    internal static readonly string[] CreateForHistory =
    [
        """
        CREATE TRIGGER RevisionsNeverChange BEFORE UPDATE ON Revisions
        BEGIN SELECT RAISE(ABORT, 'A revision never changes.'); END
        """,
        """
        CREATE TRIGGER RevisionsStay BEFORE DELETE ON Revisions
        BEGIN SELECT RAISE(ABORT, 'A revision is never deleted.'); END
        """,
        """
        CREATE TRIGGER SnapshotPagesNeverChange BEFORE UPDATE ON SnapshotPages
        BEGIN SELECT RAISE(ABORT, 'A captured page never changes.'); END
        """,
        OnlyType("Reviews", "ReviewerId", "organization"),
    ];

    private static string OnlyType(string table, string column, string type) => $"""
        CREATE TRIGGER {table}_{column}_IsA_{type} BEFORE INSERT ON {table}
        WHEN NEW.{column} IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.{column}) <> '{type}'
        BEGIN SELECT RAISE(ABORT, '{table}.{column} must be of type {type}.'); END;
        CREATE TRIGGER {table}_{column}_StaysA_{type} BEFORE UPDATE OF {column} ON {table}
        WHEN NEW.{column} IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.{column}) <> '{type}'
        BEGIN SELECT RAISE(ABORT, '{table}.{column} must be of type {type}.'); END
        """;
}

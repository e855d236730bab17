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

    /// <summary>SQLite changes no rule of a table that is there: a new table takes its place, with all its rows.</summary>
    internal static readonly string[] MakeRevisionsAnew =
    [
        """
        CREATE TABLE RevisionsAnew (
            "Number" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY,
            "Action" TEXT NOT NULL,
            "After" TEXT NULL,
            "At" INTEGER NOT NULL,
            "Before" TEXT NULL,
            "By" TEXT NOT NULL,
            "Hash" BLOB NOT NULL,
            "Into" INTEGER NULL,
            "Key" TEXT NOT NULL,
            "Kind" TEXT NOT NULL,
            "Operation" INTEGER NOT NULL,
            "PurgedBy" INTEGER NULL,
            "Reason" TEXT NULL,
            "RecordId" INTEGER NOT NULL,
            "StateHash" BLOB NULL,
            "Version" INTEGER NOT NULL,
            CONSTRAINT "CK_Revisions_Action" CHECK (Action IN ('added', 'changed', 'deleted', 'reverted', 'captured', 'merged', 'unmerged', 'purged')),
            CONSTRAINT "CK_Revisions_End" CHECK ((StateHash IS NULL) = (Action IN ('deleted', 'merged', 'purged'))),
            CONSTRAINT "CK_Revisions_Hash" CHECK (length(Hash) = 32),
            CONSTRAINT "CK_Revisions_Kind" CHECK (Kind IN ('organization', 'person', 'group', 'source', 'membership', 'quote', 'relation', 'review', 'key'))
        )
        """,
        """
        INSERT INTO RevisionsAnew (Number, "Action", "After", At, "Before", "By", Hash, "Into", "Key", Kind, Operation, Reason, RecordId, StateHash, Version)
        SELECT Number, "Action", "After", At, "Before", "By", Hash, "Into", "Key", Kind, Operation, Reason, RecordId, StateHash, Version FROM Revisions ORDER BY Number
        """,
        "DROP TABLE Revisions",
        "ALTER TABLE RevisionsAnew RENAME TO Revisions",
        """CREATE INDEX "IX_Revisions_Kind_Key" ON Revisions (Kind, "Key") WHERE StateHash IS NULL""",
        """CREATE UNIQUE INDEX "IX_Revisions_Kind_RecordId_Version" ON Revisions (Kind, RecordId, Version)""",
    ];

    /// <summary>
    /// The history is only ever written on, but that a later revision may say which words it took out of an earlier one: then they
    /// may go, and nothing else.
    /// </summary>
    internal static readonly string[] CreateForPurges =
    [
        "DROP TRIGGER IF EXISTS RevisionsNeverChange",
        "DROP TRIGGER IF EXISTS RevisionsStay",
        """
        CREATE TRIGGER RevisionsNeverChange BEFORE UPDATE ON Revisions
        WHEN NOT (OLD.Action <> 'purged' AND EXISTS (SELECT 1 FROM Revisions WHERE Number = NEW.PurgedBy AND Action = 'purged' AND Number > OLD.Number)
            AND NEW.Number = OLD.Number AND NEW.Operation = OLD.Operation AND NEW.Kind = OLD.Kind AND NEW.RecordId = OLD.RecordId AND NEW.Key = OLD.Key
            AND NEW.Version = OLD.Version AND NEW.Action = OLD.Action AND NEW.At = OLD.At AND NEW."By" = OLD."By" AND NEW."Into" IS OLD."Into"
            AND NEW.StateHash IS OLD.StateHash AND NEW.Hash = OLD.Hash
            AND (NEW.Reason IS OLD.Reason OR NEW.Reason IS NULL) AND (NEW.Before IS OLD.Before OR NEW.Before IS NULL) AND (NEW.After IS OLD.After OR NEW.After IS NULL))
        BEGIN SELECT RAISE(ABORT, 'A revision never changes.'); END
        """,
        """
        CREATE TRIGGER RevisionsStay BEFORE DELETE ON Revisions
        BEGIN SELECT RAISE(ABORT, 'A revision is never deleted.'); END
        """,
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

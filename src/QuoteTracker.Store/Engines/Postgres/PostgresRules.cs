namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Rules that the database holds by itself and that EF Core has no words for. They fail as constraints do.</summary>
internal static class PostgresRules
{
    /// <summary>One statement each. A captured text never changes; the history is only ever written on; a role is a person's in an organization, and the like.</summary>
    internal static readonly string[] Create =
    [
        """
        CREATE FUNCTION quotes_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = TG_ARGV[0]; END $$
        """,
        """
        CREATE FUNCTION quotes_only_type() RETURNS trigger LANGUAGE plpgsql AS
        $$
        DECLARE named bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
        BEGIN
            IF EXISTS (SELECT 1 FROM "Speakers" WHERE "Id" = named AND "Type" <> TG_ARGV[1]) THEN
                RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = format('%s.%s must be of type %s.', TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1]);
            END IF;
            RETURN NEW;
        END
        $$
        """,
        Unique("Sources", "Url"),
        Unique("Reviews", "Url"),
        Never("SnapshotsNeverChange", "UPDATE", "Snapshots", "A snapshot never changes."),
        Never("SnapshotPagesNeverChange", "UPDATE", "SnapshotPages", "A captured page never changes."),
        Never("RevisionsNeverChange", "UPDATE", "Revisions", "A revision never changes."),
        Never("RevisionsStay", "DELETE", "Revisions", "A revision is never deleted."),
        OnlyType("Memberships", "PersonId", "person"),
        OnlyType("Memberships", "OrganizationId", "organization"),
        OnlyType("Sources", "PublisherId", "organization"),
        OnlyType("Attributions", "CapacityId", "organization"),
        OnlyType("Speakers", "OrganizationId", "organization"),
        OnlyType("GroupMembers", "PersonId", "person"),
        OnlyType("GroupMembers", "GroupId", "group"),
        OnlyType("Reviews", "ReviewerId", "organization"),
    ];

    /// <summary>
    /// The history is only ever written on, but that a later revision may say which words it took out of an earlier one: then they
    /// may go, and nothing else.
    /// </summary>
    internal static readonly string[] CreateForPurges =
    [
        """
        CREATE FUNCTION quotes_keep_revision() RETURNS trigger LANGUAGE plpgsql AS
        $$
        BEGIN
            IF OLD."Action" <> 'purged' AND EXISTS (SELECT 1 FROM "Revisions" WHERE "Number" = NEW."PurgedBy" AND "Action" = 'purged' AND "Number" > OLD."Number")
                AND (NEW."Number", NEW."Operation", NEW."Kind", NEW."RecordId", NEW."Key", NEW."Version", NEW."Action", NEW."At", NEW."By", NEW."Into", NEW."StateHash", NEW."Hash")
                    IS NOT DISTINCT FROM (OLD."Number", OLD."Operation", OLD."Kind", OLD."RecordId", OLD."Key", OLD."Version", OLD."Action", OLD."At", OLD."By", OLD."Into", OLD."StateHash", OLD."Hash")
                AND coalesce(NEW."Reason" = OLD."Reason", NEW."Reason" IS NULL) AND coalesce(NEW."Before" = OLD."Before", NEW."Before" IS NULL)
                AND coalesce(NEW."After" = OLD."After", NEW."After" IS NULL) THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'A revision never changes.';
        END
        $$
        """,
        """DROP TRIGGER IF EXISTS "RevisionsNeverChange" ON "Revisions" """,
        """CREATE TRIGGER "RevisionsNeverChange" BEFORE UPDATE ON "Revisions" FOR EACH ROW EXECUTE FUNCTION quotes_keep_revision()""",
    ];

    // A web address may be longer than what a b-tree takes (2,704 bytes); a hash of it never is.
    private static string Unique(string table, string column) =>
        $"""ALTER TABLE "{table}" ADD CONSTRAINT "IX_{table}_{column}" EXCLUDE USING hash ("{column}" WITH =)""";

    private static string Never(string name, string what, string table, string why) =>
        $"""CREATE TRIGGER "{name}" BEFORE {what} ON "{table}" FOR EACH ROW EXECUTE FUNCTION quotes_refuse('{why}')""";

    // WHEN keeps rows without a reference from costing anything.
    private static string OnlyType(string table, string column, string type) => $"""
        CREATE TRIGGER "{table}_{column}_IsA_{type}" BEFORE INSERT OR UPDATE OF "{column}" ON "{table}"
        FOR EACH ROW WHEN (NEW."{column}" IS NOT NULL) EXECUTE FUNCTION quotes_only_type('{column}', '{type}')
        """;
}

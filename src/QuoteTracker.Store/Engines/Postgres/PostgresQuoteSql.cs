namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The selects that read quotes whole, by many ids at once. Columns as SQLite's, and last the quote that the row belongs to.</summary>
internal static class PostgresQuoteSql
{
    internal const string Quotes = """
        SELECT q."Id", q."Key", q."Text", q."Kind", q."Language", q."SpokenIn", q."SpokenInBasis", q."SaidOn", q."DateBasis", q."LeadIn", to_json(q."Topics")::text,
            q."Status", q."AddedAt", q."Version", a."Id", a."Slug", a."Name", a."Type", q."Id"
        FROM "Quotes" q LEFT JOIN "Speakers" a ON a."Id" = q."AddresseeId" WHERE q."Id" = ANY ($1)
        """;

    internal const string Speakers = """
        SELECT s."Id", s."Slug", s."Name", s."Type", a."RoleAsStated", c."Id", c."Slug", c."Name", c."Type", a."QuoteId"
        FROM "Attributions" a JOIN "Speakers" s ON s."Id" = a."SpeakerId" LEFT JOIN "Speakers" c ON c."Id" = a."CapacityId"
        WHERE a."QuoteId" = ANY ($1) ORDER BY a."QuoteId", a."Place"
        """;

    internal const string Places = """
        SELECT o."Place", s."Id", s."Key", s."Title", s."Url", s."PublisherId", o."SnapshotId", o."Exact", o."Prefix", o."Suffix", o."Start", o."End", o."Anchor",
            o."InHeadline", o."AttributedTo", o."QuoteId"
        FROM "Occurrences" o JOIN "Sources" s ON s."Id" = o."SourceId" WHERE o."QuoteId" = ANY ($1) ORDER BY o."QuoteId", o."Place"
        """;

    internal const string Relations = """
        SELECT r."Id", r."Kind", true AS outward, q."Id", q."Key", q."Text", q."Status", q."Language", r."FromId" AS of
            FROM "Relations" r JOIN "Quotes" q ON q."Id" = r."ToId" WHERE r."FromId" = ANY ($1)
        UNION ALL
        SELECT r."Id", r."Kind", false, q."Id", q."Key", q."Text", q."Status", q."Language", r."ToId"
            FROM "Relations" r JOIN "Quotes" q ON q."Id" = r."FromId" WHERE r."ToId" = ANY ($1)
        ORDER BY of, outward DESC, 1
        """;

    internal const string Chains = """
        SELECT l."Place", p."Id", p."Slug", p."Name", p."Type", s."Id", s."Key", s."Title", s."Url", s."PublisherId", l."Cue", l."QuoteId"
        FROM "ChainLinks" l LEFT JOIN "Speakers" p ON p."Id" = l."SpeakerId" LEFT JOIN "Sources" s ON s."Id" = l."SourceId"
        WHERE l."QuoteId" = ANY ($1) ORDER BY l."QuoteId", l."Place", l."Step"
        """;

    // Oldest first: the last one of a place is the newest capture's.
    internal const string Later = """
        SELECT a."Place", a."SnapshotId", n."CapturedAt", a."State", a."Score", a."Start", a."End", a."Words", a."QuoteId"
        FROM "LaterAnchors" a JOIN "Snapshots" n ON n."Id" = a."SnapshotId" WHERE a."QuoteId" = ANY ($1) ORDER BY a."QuoteId", a."Place", a."SnapshotId"
        """;

    internal const string Roles = """
        SELECT m."PersonId", m."Id", m."Key", m."Role", to_json(m."AlsoCalled")::text, m."StartDate", m."EndDate", o."Id", o."Slug", o."Name", o."Type", a."QuoteId"
        FROM "Attributions" a JOIN "Memberships" m ON m."PersonId" = a."SpeakerId" JOIN "Speakers" o ON o."Id" = m."OrganizationId"
        WHERE a."QuoteId" = ANY ($1) ORDER BY a."QuoteId", a."Place", m."EarliestDay" IS NULL, m."EarliestDay", m."Id"
        """;

    internal const string Reviews = """
        SELECT r."Id", r."Key", r."Claim", r."Rating", r."Url", r."ReviewedOn", s."Id", s."Slug", s."Name", s."Type", r."QuoteId"
        FROM "Reviews" r JOIN "Speakers" s ON s."Id" = r."ReviewerId" WHERE r."QuoteId" = ANY ($1) ORDER BY r."QuoteId", r."Id"
        """;
}

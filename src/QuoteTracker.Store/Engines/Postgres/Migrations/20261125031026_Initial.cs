using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace QuoteTracker.Store.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, defaultValue: "write", collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    LastUsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessKeys", x => x.Id);
                    table.CheckConstraint("CK_AccessKeys_Hash", "length(\"Hash\") = 64");
                });

            migrationBuilder.CreateTable(
                name: "DeletedSnapshots",
                columns: table => new
                {
                    SnapshotId = table.Column<long>(type: "bigint", nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CapturedAt = table.Column<long>(type: "bigint", nullable: false),
                    PageUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PageMediaType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PageCharset = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PageCompressed = table.Column<byte[]>(type: "bytea", nullable: true),
                    PageSha256 = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedSnapshots", x => x.SnapshotId);
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                columns: table => new
                {
                    Caller = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<byte[]>(type: "bytea", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ETag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenAnswers", x => new { x.Caller, x.Key });
                    table.CheckConstraint("CK_GivenAnswers_Request", "length(\"Request\") = 32");
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    File = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Lines = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true),
                    FinishedAt = table.Column<long>(type: "bigint", nullable: true),
                    Failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Added = table.Column<long>(type: "bigint", nullable: false),
                    Changed = table.Column<long>(type: "bigint", nullable: false),
                    Unchanged = table.Column<long>(type: "bigint", nullable: false),
                    Rejected = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                    table.CheckConstraint("CK_Imports_State", "\"State\" IN ('waiting', 'running', 'done', 'failed')");
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Operation = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Into = table.Column<long>(type: "bigint", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StateHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Number);
                    table.CheckConstraint("CK_Revisions_Action", "\"Action\" IN ('added', 'changed', 'deleted', 'reverted', 'captured', 'merged', 'unmerged')");
                    table.CheckConstraint("CK_Revisions_End", "(\"StateHash\" IS NULL) = (\"Action\" IN ('deleted', 'merged'))");
                    table.CheckConstraint("CK_Revisions_Hash", "length(\"Hash\") = 32");
                    table.CheckConstraint("CK_Revisions_Kind", "\"Kind\" IN ('organization', 'person', 'group', 'source', 'membership', 'quote', 'relation', 'review', 'key')");
                });

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Speakers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "text", maxLength: 13, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Count = table.Column<int>(type: "integer", nullable: true),
                    CountQualifier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OrganizationId = table.Column<long>(type: "bigint", nullable: true),
                    Classification = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    BirthDate = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DeathDate = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Speakers", x => x.Id);
                    table.CheckConstraint("CK_Speakers_Count", "\"Count\" IS NULL OR \"Count\" > 0");
                    table.CheckConstraint("CK_Speakers_CountQualifier", "(\"Count\" IS NULL) = (\"CountQualifier\" IS NULL) AND (\"CountQualifier\" IS NULL OR \"CountQualifier\" IN ('exactly', 'about', 'nearly', 'over', 'atLeast'))");
                    table.CheckConstraint("CK_Speakers_Group", "(\"Type\" = 'group') = (\"Description\" IS NOT NULL)");
                    table.CheckConstraint("CK_Speakers_Name", "length(trim(\"Name\")) > 0");
                    table.CheckConstraint("CK_Speakers_Slug", "length(\"Slug\") > 0 AND \"Slug\" !~ '[^a-z0-9-]' AND \"Slug\" ~ '[a-z]'");
                    table.CheckConstraint("CK_Speakers_Type", "\"Type\" IN ('person', 'organization', 'group')");
                    table.ForeignKey(
                        name: "FK_Speakers_Speakers_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RejectedImportLines",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Pointer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Given = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Allowed = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedImportLines", x => new { x.ImportId, x.Line });
                    table.ForeignKey(
                        name: "FK_RejectedImportLines_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMembers",
                columns: table => new
                {
                    GroupId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMembers", x => new { x.GroupId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_GroupMembers_Speakers_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupMembers_Speakers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SpokenIn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SpokenInBasis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SaidOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EarliestDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LatestDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DateBasis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LeadIn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AddresseeId = table.Column<long>(type: "bigint", nullable: true),
                    Topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.CheckConstraint("CK_Quotes_DateBasis", "(\"SaidOn\" IS NULL) = (\"DateBasis\" IS NULL) AND (\"DateBasis\" IS NULL OR \"DateBasis\" IN ('stated', 'inferred', 'publication'))");
                    table.CheckConstraint("CK_Quotes_Days", "(\"SaidOn\" IS NULL) = (\"EarliestDay\" IS NULL) AND (\"SaidOn\" IS NULL) = (\"LatestDay\" IS NULL) AND (\"SaidOn\" IS NULL OR \"EarliestDay\" <= \"LatestDay\")");
                    table.CheckConstraint("CK_Quotes_Id", "\"Id\" < 2147483648");
                    table.CheckConstraint("CK_Quotes_Kind", "\"Kind\" IN ('direct', 'partial', 'indirect', 'reported', 'silence')");
                    table.CheckConstraint("CK_Quotes_SpokenIn", "(\"SpokenIn\" IS NULL) = (\"SpokenInBasis\" IS NULL)");
                    table.CheckConstraint("CK_Quotes_Status", "\"Status\" IN ('draft', 'published', 'retracted')");
                    table.CheckConstraint("CK_Quotes_Text", "length(trim(\"Text\")) > 0");
                    table.ForeignKey(
                        name: "FK_Quotes_Speakers_AddresseeId",
                        column: x => x.AddresseeId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublisherId = table.Column<long>(type: "bigint", nullable: true),
                    PublisherAsPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Authors = table.Column<List<string>>(type: "text[]", nullable: false),
                    PublishedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedOnBasis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
                    LinkCheckedAt = table.Column<long>(type: "bigint", nullable: true),
                    LinkFault = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                    table.CheckConstraint("CK_Sources_Kind", "\"Kind\" IN ('article', 'transcript', 'letter', 'post', 'broadcast', 'book')");
                    table.CheckConstraint("CK_Sources_PublishedOn", "(\"PublishedOn\" IS NULL) = (\"PublishedOnBasis\" IS NULL)");
                    table.CheckConstraint("CK_Sources_Title", "length(trim(\"Title\")) > 0");
                    table.ForeignKey(
                        name: "FK_Sources_Speakers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerIdentifiers",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Identifier = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerIdentifiers", x => new { x.SpeakerId, x.Place });
                    table.ForeignKey(
                        name: "FK_SpeakerIdentifiers_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerLinks",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerLinks", x => new { x.SpeakerId, x.Place });
                    table.ForeignKey(
                        name: "FK_SpeakerLinks_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerNames",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerNames", x => new { x.SpeakerId, x.Place });
                    table.CheckConstraint("CK_SpeakerNames_Name", "length(trim(\"Name\")) > 0");
                    table.ForeignKey(
                        name: "FK_SpeakerNames_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attributions",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    RoleAsStated = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CapacityId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attributions", x => new { x.QuoteId, x.Place });
                    table.ForeignKey(
                        name: "FK_Attributions_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attributions_Speakers_CapacityId",
                        column: x => x.CapacityId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attributions_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relations", x => x.Id);
                    table.CheckConstraint("CK_Relations_Ends", "\"FromId\" <> \"ToId\"");
                    table.CheckConstraint("CK_Relations_Kind", "\"Kind\" IN ('elaborates', 'excerptOf', 'paraphrases', 'translates', 'repliesTo', 'repeats', 'contradicts', 'denies', 'retracts', 'corrects')");
                    table.ForeignKey(
                        name: "FK_Relations_Quotes_FromId",
                        column: x => x.FromId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Relations_Quotes_ToId",
                        column: x => x.ToId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Claim = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Claimant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    QuoteId = table.Column<long>(type: "bigint", nullable: true),
                    ReviewerId = table.Column<long>(type: "bigint", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReviewedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Rating = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RatingValue = table.Column<double>(type: "double precision", nullable: true),
                    BestRating = table.Column<double>(type: "double precision", nullable: true),
                    WorstRating = table.Column<double>(type: "double precision", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.CheckConstraint("CK_Reviews_Claim", "length(trim(\"Claim\")) > 0");
                    table.CheckConstraint("CK_Reviews_Scale", "(\"BestRating\" IS NULL) = (\"WorstRating\" IS NULL) AND (\"RatingValue\" IS NULL OR \"BestRating\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Reviews_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_Speakers_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    OrganizationId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AlsoCalled = table.Column<List<string>>(type: "text[]", nullable: false),
                    StartDate = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EndDate = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EarliestDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LatestDay = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.CheckConstraint("CK_Memberships_Days", "\"EarliestDay\" IS NULL OR \"LatestDay\" IS NULL OR \"EarliestDay\" <= \"LatestDay\"");
                    table.CheckConstraint("CK_Memberships_Role", "length(trim(\"Role\")) > 0");
                    table.ForeignKey(
                        name: "FK_Memberships_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Speakers_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Speakers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CapturedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Id);
                    table.UniqueConstraint("AK_Snapshots_SourceId_Id", x => new { x.SourceId, x.Id });
                    table.CheckConstraint("CK_Snapshots_Sha256", "length(\"Sha256\") = 64");
                    table.CheckConstraint("CK_Snapshots_Text", "length(\"Text\") > 0");
                    table.ForeignKey(
                        name: "FK_Snapshots_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NameWords",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Word = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameWords", x => new { x.SpeakerId, x.Place, x.Word });
                    table.ForeignKey(
                        name: "FK_NameWords_SpeakerNames_SpeakerId_Place",
                        columns: x => new { x.SpeakerId, x.Place },
                        principalTable: "SpeakerNames",
                        principalColumns: new[] { "SpeakerId", "Place" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Occurrences",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    SnapshotId = table.Column<long>(type: "bigint", nullable: false),
                    Exact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Prefix = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Suffix = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Anchor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    InHeadline = table.Column<bool>(type: "boolean", nullable: false),
                    AttributedTo = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrences", x => new { x.QuoteId, x.Place });
                    table.CheckConstraint("CK_Occurrences_Anchor", "\"Anchor\" IN ('exact', 'fuzzy', 'ambiguous', 'orphan')");
                    table.CheckConstraint("CK_Occurrences_Exact", "length(\"Exact\") > 0");
                    table.CheckConstraint("CK_Occurrences_Place", "\"Start\" >= 0 AND \"Start\" < \"End\"");
                    table.ForeignKey(
                        name: "FK_Occurrences_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Occurrences_Snapshots_SourceId_SnapshotId",
                        columns: x => new { x.SourceId, x.SnapshotId },
                        principalTable: "Snapshots",
                        principalColumns: new[] { "SourceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Occurrences_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SnapshotPages",
                columns: table => new
                {
                    SnapshotId = table.Column<long>(type: "bigint", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Charset = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Compressed = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotPages", x => x.SnapshotId);
                    table.CheckConstraint("CK_SnapshotPages_Sha256", "length(\"Sha256\") = 64");
                    table.ForeignKey(
                        name: "FK_SnapshotPages_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChainLinks",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    SpeakerId = table.Column<long>(type: "bigint", nullable: true),
                    SourceId = table.Column<long>(type: "bigint", nullable: true),
                    Cue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainLinks", x => new { x.QuoteId, x.Place, x.Step });
                    table.CheckConstraint("CK_ChainLinks_One", "(\"SpeakerId\" IS NULL) <> (\"SourceId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_ChainLinks_Occurrences_QuoteId_Place",
                        columns: x => new { x.QuoteId, x.Place },
                        principalTable: "Occurrences",
                        principalColumns: new[] { "QuoteId", "Place" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ChainLinks_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChainLinks_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LaterAnchors",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    SnapshotId = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: true),
                    End = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaterAnchors", x => new { x.QuoteId, x.Place, x.SnapshotId });
                    table.CheckConstraint("CK_LaterAnchors_Place", "(\"State\" = 'orphan') = (\"Start\" IS NULL) AND (\"Start\" IS NULL) = (\"End\" IS NULL)");
                    table.CheckConstraint("CK_LaterAnchors_State", "\"State\" IN ('exact', 'fuzzy', 'ambiguous', 'orphan')");
                    table.ForeignKey(
                        name: "FK_LaterAnchors_Occurrences_QuoteId_Place",
                        columns: x => new { x.QuoteId, x.Place },
                        principalTable: "Occurrences",
                        principalColumns: new[] { "QuoteId", "Place" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LaterAnchors_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessKeys_Hash",
                table: "AccessKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessKeys_Name",
                table: "AccessKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attributions_CapacityId",
                table: "Attributions",
                column: "CapacityId");

            migrationBuilder.CreateIndex(
                name: "IX_Attributions_SpeakerId_QuoteId",
                table: "Attributions",
                columns: new[] { "SpeakerId", "QuoteId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChainLinks_SourceId",
                table: "ChainLinks",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainLinks_SpeakerId",
                table: "ChainLinks",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_DeletedSnapshots_SourceId",
                table: "DeletedSnapshots",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_GivenAnswers_At",
                table: "GivenAnswers",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembers_PersonId",
                table: "GroupMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_State_Id",
                table: "Imports",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LaterAnchors_SnapshotId",
                table: "LaterAnchors",
                column: "SnapshotId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Key",
                table: "Memberships",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_OrganizationId",
                table: "Memberships",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_PersonId",
                table: "Memberships",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_SourceId",
                table: "Memberships",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Word_SpeakerId_Place",
                table: "NameWords",
                columns: new[] { "Word", "SpeakerId", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_SourceId_SnapshotId",
                table: "Occurrences",
                columns: new[] { "SourceId", "SnapshotId" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_AddresseeId",
                table: "Quotes",
                column: "AddresseeId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Key",
                table: "Quotes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relations_FromId_Kind_ToId",
                table: "Relations",
                columns: new[] { "FromId", "Kind", "ToId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relations_Key",
                table: "Relations",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relations_ToId",
                table: "Relations",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Key",
                table: "Reviews",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_QuoteId",
                table: "Reviews",
                column: "QuoteId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ReviewerId",
                table: "Reviews",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_Key",
                table: "Revisions",
                columns: new[] { "Kind", "Key" },
                filter: "\"StateHash\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_RecordId_Version",
                table: "Revisions",
                columns: new[] { "Kind", "RecordId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_Key",
                table: "SavedSearches",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_Name",
                table: "SavedSearches",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Key",
                table: "Sources",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_PublisherId",
                table: "Sources",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerIdentifiers_Scheme_Identifier",
                table: "SpeakerIdentifiers",
                columns: new[] { "Scheme", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerNames_Folded",
                table: "SpeakerNames",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_OrganizationId",
                table: "Speakers",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_Slug",
                table: "Speakers",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_Type_Id",
                table: "Speakers",
                columns: new[] { "Type", "Id" });

            foreach (var statement in PostgresIndexRows.Create.Append(PostgresUpkeep.Create).Concat(PostgresRules.Create))
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A database is not brought back to an older version: restore a backup.");
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceAndHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "LinkCheckedAt",
                table: "Sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkFault",
                table: "Sources",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublisherAsPrinted",
                table: "Sources",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Relations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Quotes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "AlsoCalled",
                table: "Memberships",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Memberships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "ExpiresAt",
                table: "AccessKeys",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastUsedAt",
                table: "AccessKeys",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scopes",
                table: "AccessKeys",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "write");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "AccessKeys",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "ChainLinks",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: true),
                    Cue = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainLinks", x => new { x.QuoteId, x.Place, x.Step });
                    table.CheckConstraint("CK_ChainLinks_One", "(SpeakerId IS NULL) <> (SourceId IS NULL)");
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
                name: "DeletedSnapshots",
                columns: table => new
                {
                    SnapshotId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CapturedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PageUrl = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PageMediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PageCharset = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    PageCompressed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PageSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedSnapshots", x => x.SnapshotId);
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                columns: table => new
                {
                    Caller = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Location = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenAnswers", x => new { x.Caller, x.Key });
                    table.CheckConstraint("CK_GivenAnswers_Request", "length(Request) = 32");
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    File = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Lines = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Added = table.Column<long>(type: "INTEGER", nullable: false),
                    Changed = table.Column<long>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                    table.CheckConstraint("CK_Imports_State", "State IN ('waiting', 'running', 'done', 'failed')");
                });

            migrationBuilder.CreateTable(
                name: "LaterAnchors",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    SnapshotId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaterAnchors", x => new { x.QuoteId, x.Place, x.SnapshotId });
                    table.CheckConstraint("CK_LaterAnchors_Place", "(State = 'orphan') = (Start IS NULL) AND (Start IS NULL) = (\"End\" IS NULL)");
                    table.CheckConstraint("CK_LaterAnchors_State", "State IN ('exact', 'fuzzy', 'ambiguous', 'orphan')");
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

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Claimant = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    QuoteId = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReviewedOn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Rating = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RatingValue = table.Column<double>(type: "REAL", nullable: true),
                    BestRating = table.Column<double>(type: "REAL", nullable: true),
                    WorstRating = table.Column<double>(type: "REAL", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.CheckConstraint("CK_Reviews_Claim", "length(trim(Claim)) > 0");
                    table.CheckConstraint("CK_Reviews_Scale", "(BestRating IS NULL) = (WorstRating IS NULL) AND (RatingValue IS NULL OR BestRating IS NOT NULL)");
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
                name: "Revisions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Operation = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RecordId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Into = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    StateHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Number);
                    table.CheckConstraint("CK_Revisions_Action", "Action IN ('added', 'changed', 'deleted', 'reverted', 'captured', 'merged', 'unmerged')");
                    table.CheckConstraint("CK_Revisions_End", "(StateHash IS NULL) = (Action IN ('deleted', 'merged'))");
                    table.CheckConstraint("CK_Revisions_Hash", "length(Hash) = 32");
                    table.CheckConstraint("CK_Revisions_Kind", "Kind IN ('organization', 'person', 'group', 'source', 'membership', 'quote', 'relation', 'review', 'key')");
                });

            migrationBuilder.CreateTable(
                name: "SnapshotPages",
                columns: table => new
                {
                    SnapshotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Charset = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Compressed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotPages", x => x.SnapshotId);
                    table.CheckConstraint("CK_SnapshotPages_Sha256", "length(Sha256) = 64");
                    table.ForeignKey(
                        name: "FK_SnapshotPages_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RejectedImportLines",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Pointer = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    Given = table.Column<string>(type: "TEXT", nullable: true),
                    Allowed = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "IX_Imports_State_Id",
                table: "Imports",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LaterAnchors_SnapshotId",
                table: "LaterAnchors",
                column: "SnapshotId");

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
                name: "IX_Reviews_Url",
                table: "Reviews",
                column: "Url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_Key",
                table: "Revisions",
                columns: new[] { "Kind", "Key" },
                filter: "StateHash IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_RecordId_Version",
                table: "Revisions",
                columns: new[] { "Kind", "RecordId", "Version" },
                unique: true);

            // Before keys had scopes, each might write, and the first one everything.
            migrationBuilder.Sql("UPDATE AccessKeys SET Scopes = 'admin' WHERE Name = 'admin'");
            foreach (var rule in SqliteRules.CreateForHistory)
                migrationBuilder.Sql(rule);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChainLinks");

            migrationBuilder.DropTable(
                name: "DeletedSnapshots");

            migrationBuilder.DropTable(
                name: "GivenAnswers");

            migrationBuilder.DropTable(
                name: "LaterAnchors");

            migrationBuilder.DropTable(
                name: "RejectedImportLines");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "SnapshotPages");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "LinkCheckedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "LinkFault",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "PublisherAsPrinted",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Quotes");

            migrationBuilder.DropColumn(
                name: "AlsoCalled",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "ExpiresAt",
                table: "AccessKeys");

            migrationBuilder.DropColumn(
                name: "LastUsedAt",
                table: "AccessKeys");

            migrationBuilder.DropColumn(
                name: "Scopes",
                table: "AccessKeys");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "AccessKeys");
        }
    }
}

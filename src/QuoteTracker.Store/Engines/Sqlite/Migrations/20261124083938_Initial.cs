using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Sqlite.Migrations
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessKeys", x => x.Id);
                    table.CheckConstraint("CK_AccessKeys_Hash", "length(Hash) = 64");
                });

            migrationBuilder.CreateTable(
                name: "Speakers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    CountQualifier = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OrganizationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Classification = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    BirthDate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DeathDate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Speakers", x => x.Id);
                    table.CheckConstraint("CK_Speakers_Count", "Count IS NULL OR Count > 0");
                    table.CheckConstraint("CK_Speakers_CountQualifier", "(Count IS NULL) = (CountQualifier IS NULL) AND (CountQualifier IS NULL OR CountQualifier IN ('exactly', 'about', 'nearly', 'over', 'atLeast'))");
                    table.CheckConstraint("CK_Speakers_Group", "(Type = 'group') = (Description IS NOT NULL)");
                    table.CheckConstraint("CK_Speakers_Name", "length(trim(Name)) > 0");
                    table.CheckConstraint("CK_Speakers_Slug", "length(Slug) > 0 AND Slug NOT GLOB '*[^a-z0-9-]*' AND Slug GLOB '*[a-z]*'");
                    table.CheckConstraint("CK_Speakers_Type", "Type IN ('person', 'organization', 'group')");
                    table.ForeignKey(
                        name: "FK_Speakers_Speakers_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupMembers",
                columns: table => new
                {
                    GroupId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    SpokenIn = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    SpokenInBasis = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SaidOn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EarliestDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LatestDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DateBasis = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    LeadIn = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AddresseeId = table.Column<long>(type: "INTEGER", nullable: true),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.CheckConstraint("CK_Quotes_DateBasis", "(SaidOn IS NULL) = (DateBasis IS NULL) AND (DateBasis IS NULL OR DateBasis IN ('stated', 'inferred', 'publication'))");
                    table.CheckConstraint("CK_Quotes_Days", "(SaidOn IS NULL) = (EarliestDay IS NULL) AND (SaidOn IS NULL) = (LatestDay IS NULL) AND (SaidOn IS NULL OR EarliestDay <= LatestDay)");
                    table.CheckConstraint("CK_Quotes_Id", "Id < 2147483648");
                    table.CheckConstraint("CK_Quotes_Kind", "Kind IN ('direct', 'partial', 'indirect', 'reported', 'silence')");
                    table.CheckConstraint("CK_Quotes_SpokenIn", "(SpokenIn IS NULL) = (SpokenInBasis IS NULL)");
                    table.CheckConstraint("CK_Quotes_Status", "Status IN ('draft', 'published', 'retracted')");
                    table.CheckConstraint("CK_Quotes_Text", "length(trim(Text)) > 0");
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PublisherId = table.Column<long>(type: "INTEGER", nullable: true),
                    Authors = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PublishedOnBasis = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                    table.CheckConstraint("CK_Sources_Kind", "Kind IN ('article', 'transcript', 'letter', 'post', 'broadcast', 'book')");
                    table.CheckConstraint("CK_Sources_PublishedOn", "(PublishedOn IS NULL) = (PublishedOnBasis IS NULL)");
                    table.CheckConstraint("CK_Sources_Title", "length(trim(Title)) > 0");
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
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerNames", x => new { x.SpeakerId, x.Place });
                    table.CheckConstraint("CK_SpeakerNames_Name", "length(trim(Name)) > 0");
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
                    QuoteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    RoleAsStated = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CapacityId = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ToId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relations", x => x.Id);
                    table.CheckConstraint("CK_Relations_Ends", "FromId <> ToId");
                    table.CheckConstraint("CK_Relations_Kind", "Kind IN ('elaborates', 'excerptOf', 'paraphrases', 'translates', 'repliesTo', 'repeats', 'contradicts', 'denies', 'retracts', 'corrects')");
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
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StartDate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndDate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EarliestDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LatestDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.CheckConstraint("CK_Memberships_Days", "EarliestDay IS NULL OR LatestDay IS NULL OR EarliestDay <= LatestDay");
                    table.CheckConstraint("CK_Memberships_Role", "length(trim(Role)) > 0");
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CapturedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Id);
                    table.UniqueConstraint("AK_Snapshots_SourceId_Id", x => new { x.SourceId, x.Id });
                    table.CheckConstraint("CK_Snapshots_Sha256", "length(Sha256) = 64");
                    table.CheckConstraint("CK_Snapshots_Text", "length(Text) > 0");
                    table.ForeignKey(
                        name: "FK_Snapshots_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Occurrences",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Exact = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Suffix = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    InHeadline = table.Column<bool>(type: "INTEGER", nullable: false),
                    AttributedTo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrences", x => new { x.QuoteId, x.Place });
                    table.CheckConstraint("CK_Occurrences_Anchor", "Anchor IN ('exact', 'fuzzy', 'ambiguous', 'orphan')");
                    table.CheckConstraint("CK_Occurrences_Exact", "length(Exact) > 0");
                    table.CheckConstraint("CK_Occurrences_Place", "Start >= 0 AND Start < \"End\"");
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
                name: "IX_GroupMembers_PersonId",
                table: "GroupMembers",
                column: "PersonId");

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
                name: "IX_Sources_Key",
                table: "Sources",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_PublisherId",
                table: "Sources",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Url",
                table: "Sources",
                column: "Url",
                unique: true);

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

            migrationBuilder.Sql(SqliteIndexRows.CreateFirst);
            foreach (var rule in SqliteRules.Create)
                migrationBuilder.Sql(rule);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessKeys");

            migrationBuilder.DropTable(
                name: "Attributions");

            migrationBuilder.DropTable(
                name: "GroupMembers");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Occurrences");

            migrationBuilder.DropTable(
                name: "Relations");

            migrationBuilder.DropTable(
                name: "SpeakerIdentifiers");

            migrationBuilder.DropTable(
                name: "SpeakerLinks");

            migrationBuilder.DropTable(
                name: "SpeakerNames");

            migrationBuilder.DropTable(
                name: "Snapshots");

            migrationBuilder.DropTable(
                name: "Quotes");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Speakers");
        }
    }
}

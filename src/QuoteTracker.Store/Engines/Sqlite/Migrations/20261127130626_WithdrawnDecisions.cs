using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Sqlite.Migrations
{
    /// <summary>
    /// SQLite can't change a constraint. Nothing refers to this table, so it is made anew in plain steps, within the transaction:
    /// what EF makes of a changed constraint turns foreign keys off, which no transaction can.
    /// </summary>
    public partial class WithdrawnDecisions : Migration
    {
        private const string Columns = "Id, SourceId, SnapshotId, Kind, Start, \"End\", Language, Cue, Verdict, Draft, Changes, QuoteKey, Reason, \"By\", At";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId",
                table: "DraftDecisions");

            Rebuild(migrationBuilder, "Verdict IN ('accepted', 'corrected', 'rejected', 'withdrawn')", "");

            migrationBuilder.CreateIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId_Start",
                table: "DraftDecisions",
                columns: new[] { "SourceId", "SnapshotId", "Start" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId_Start",
                table: "DraftDecisions");

            Rebuild(migrationBuilder, "Verdict IN ('accepted', 'corrected', 'rejected')", " WHERE Verdict <> 'withdrawn'");

            migrationBuilder.CreateIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId",
                table: "DraftDecisions",
                columns: new[] { "SourceId", "SnapshotId" });
        }

        private static void Rebuild(MigrationBuilder migrationBuilder, string verdicts, string kept)
        {
            migrationBuilder.RenameTable(
                name: "DraftDecisions",
                newName: "DraftDecisionsBefore");

            migrationBuilder.CreateTable(
                name: "DraftDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Cue = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Draft = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    QuoteKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftDecisions", x => x.Id);
                    table.CheckConstraint("CK_DraftDecisions_Kind", "Kind IN ('direct', 'partial', 'indirect', 'reported', 'silence')");
                    table.CheckConstraint("CK_DraftDecisions_Verdict", verdicts);
                });

            migrationBuilder.Sql($"INSERT INTO DraftDecisions ({Columns}) SELECT {Columns} FROM DraftDecisionsBefore{kept}");
            migrationBuilder.DropTable(
                name: "DraftDecisionsBefore");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawnDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId",
                table: "DraftDecisions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_DraftDecisions_Verdict",
                table: "DraftDecisions");

            migrationBuilder.CreateIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId_Start",
                table: "DraftDecisions",
                columns: new[] { "SourceId", "SnapshotId", "Start" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_DraftDecisions_Verdict",
                table: "DraftDecisions",
                sql: "\"Verdict\" IN ('accepted', 'corrected', 'rejected', 'withdrawn')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId_Start",
                table: "DraftDecisions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_DraftDecisions_Verdict",
                table: "DraftDecisions");

            migrationBuilder.CreateIndex(
                name: "IX_DraftDecisions_SourceId_SnapshotId",
                table: "DraftDecisions",
                columns: new[] { "SourceId", "SnapshotId" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_DraftDecisions_Verdict",
                table: "DraftDecisions",
                sql: "\"Verdict\" IN ('accepted', 'corrected', 'rejected')");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Purges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Revisions_Action",
                table: "Revisions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Revisions_End",
                table: "Revisions");

            migrationBuilder.AddColumn<long>(
                name: "PurgedBy",
                table: "Revisions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Revisions_Action",
                table: "Revisions",
                sql: "\"Action\" IN ('added', 'changed', 'deleted', 'reverted', 'captured', 'merged', 'unmerged', 'purged')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Revisions_End",
                table: "Revisions",
                sql: "(\"StateHash\" IS NULL) = (\"Action\" IN ('deleted', 'merged', 'purged'))");

            foreach (var rule in PostgresRules.CreateForPurges)
                migrationBuilder.Sql(rule);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A database is not brought back to an older version: restore a backup.");
    }
}

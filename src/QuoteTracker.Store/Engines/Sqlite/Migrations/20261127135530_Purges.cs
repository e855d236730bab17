using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Purges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: EF Core would do it outside of a transaction, and a server killed in the midst would be left with half of it.
            foreach (var step in SqliteRules.MakeRevisionsAnew)
                migrationBuilder.Sql(step);
            foreach (var rule in SqliteRules.CreateForPurges)
                migrationBuilder.Sql(rule);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A database is not brought back to an older version: restore a backup.");
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The rows come with the stage after this: see Stages.
            migrationBuilder.Sql("DROP TABLE QuoteIndex");
            foreach (var table in SqliteIndexRows.Create)
                migrationBuilder.Sql(table);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A database is not brought back to an older version: restore a backup.");
    }
}

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

            migrationBuilder.CreateTable(
                name: "NameWords",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
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
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Word_SpeakerId_Place",
                table: "NameWords",
                columns: new[] { "Word", "SpeakerId", "Place" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A database is not brought back to an older version: restore a backup.");
    }
}

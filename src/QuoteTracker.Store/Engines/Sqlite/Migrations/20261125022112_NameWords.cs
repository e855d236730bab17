using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QuoteTracker.Store.Engines.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NameWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Word_SpeakerId_Place",
                table: "NameWords",
                columns: new[] { "Word", "SpeakerId", "Place" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NameWords");
        }
    }
}

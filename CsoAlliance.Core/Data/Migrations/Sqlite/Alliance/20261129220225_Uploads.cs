using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.Sqlite.Alliance
{
    /// <inheritdoc />
    public partial class Uploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Film",
                table: "library_revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Film",
                table: "library_drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "library_draft_captions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DraftId = table.Column<long>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_draft_captions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_library_draft_captions_library_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "library_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "library_draft_films",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DraftId = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Original = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    Poster = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Worker = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_draft_films", x => x.Id);
                    table.ForeignKey(
                        name: "FK_library_draft_films_library_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "library_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_library_draft_captions_DraftId_Language",
                table: "library_draft_captions",
                columns: new[] { "DraftId", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_library_draft_films_DraftId",
                table: "library_draft_films",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_library_draft_films_State_Id",
                table: "library_draft_films",
                columns: new[] { "State", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "library_draft_captions");

            migrationBuilder.DropTable(
                name: "library_draft_films");

            migrationBuilder.DropColumn(
                name: "Film",
                table: "library_revisions");

            migrationBuilder.DropColumn(
                name: "Film",
                table: "library_drafts");
        }
    }
}

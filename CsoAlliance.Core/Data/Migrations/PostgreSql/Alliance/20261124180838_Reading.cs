using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.PostgreSql.Alliance
{
    /// <inheritdoc />
    public partial class Reading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reading_marks",
                columns: table => new
                {
                    Member = table.Column<Guid>(type: "uuid", nullable: false),
                    Article = table.Column<long>(type: "bigint", nullable: false),
                    BookmarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Progress = table.Column<int>(type: "integer", nullable: false),
                    Useful = table.Column<bool>(type: "boolean", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reading_marks", x => new { x.Member, x.Article });
                    table.ForeignKey(
                        name: "FK_reading_marks_AspNetUsers_Member",
                        column: x => x.Member,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_reading_marks_articles_Article",
                        column: x => x.Article,
                        principalTable: "articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reading_marks_Article",
                table: "reading_marks",
                column: "Article");

            migrationBuilder.CreateIndex(
                name: "IX_reading_marks_Member_ChangedAt",
                table: "reading_marks",
                columns: new[] { "Member", "ChangedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reading_marks");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.PostgreSql.Alliance
{
    /// <inheritdoc />
    public partial class MemberHome : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Once",
                table: "notices",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "join_drafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AddressHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_join_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "named_report",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_named_report", x => x.ReportId);
                    table.ForeignKey(
                        name: "FK_named_report_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "watches",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Codes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watches", x => new { x.MemberId, x.Kind });
                });

            migrationBuilder.CreateIndex(
                name: "IX_notices_MemberId_Once",
                table: "notices",
                columns: new[] { "MemberId", "Once" },
                unique: true,
                filter: "\"Once\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_library_revisions_At",
                table: "library_revisions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_changed",
                table: "incidents",
                columns: new[] { "UpdatedAt", "Id", "Label", "Area", "Grade" },
                filter: "\"Withdrawn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_join_drafts_AddressHash",
                table: "join_drafts",
                column: "AddressHash");

            migrationBuilder.CreateIndex(
                name: "IX_join_drafts_ExpiresAt",
                table: "join_drafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_join_drafts_TokenHash",
                table: "join_drafts",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_named_report_MemberId",
                table: "named_report",
                column: "MemberId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "join_drafts");

            migrationBuilder.DropTable(
                name: "named_report");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "watches");

            migrationBuilder.DropIndex(
                name: "IX_notices_MemberId_Once",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "IX_library_revisions_At",
                table: "library_revisions");

            migrationBuilder.DropIndex(
                name: "IX_incidents_changed",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "Once",
                table: "notices");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.PostgreSql.Alliance
{
    /// <inheritdoc />
    public partial class EventRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_records",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    DraftId = table.Column<long>(type: "bigint", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Audiences = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    Transcript = table.Column<string>(type: "text", nullable: false),
                    Slides = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    SlidesRefusal = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RecordingRefusal = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_records", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_event_records_events_EventId",
                        column: x => x.EventId,
                        principalTable: "events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_event_records_library_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "library_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_event_records_DraftId",
                table: "event_records",
                column: "DraftId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_records");
        }
    }
}

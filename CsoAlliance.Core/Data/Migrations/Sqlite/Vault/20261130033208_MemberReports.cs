using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.Sqlite.Vault
{
    /// <inheritdoc />
    public partial class MemberReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "vault_draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Box = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_draft", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_vault_draft_Day",
                table: "vault_draft",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_vault_draft_Owner",
                table: "vault_draft",
                column: "Owner",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "vault_draft");
        }
    }
}

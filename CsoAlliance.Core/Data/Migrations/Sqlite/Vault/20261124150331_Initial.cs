using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.Sqlite.Vault
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "vault_analyst",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Record = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_analyst", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vault_desk",
                columns: table => new
                {
                    Generation = table.Column<uint>(type: "INTEGER", nullable: false),
                    Certificate = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_desk", x => x.Generation);
                });

            migrationBuilder.CreateTable(
                name: "vault_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vault_roster",
                columns: table => new
                {
                    Generation = table.Column<uint>(type: "INTEGER", nullable: false),
                    Serial = table.Column<uint>(type: "INTEGER", nullable: false),
                    Signed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_roster", x => new { x.Generation, x.Serial });
                });

            migrationBuilder.CreateTable(
                name: "vault_grant",
                columns: table => new
                {
                    Analyst = table.Column<Guid>(type: "TEXT", nullable: false),
                    Generation = table.Column<uint>(type: "INTEGER", nullable: false),
                    Slot = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_grant", x => new { x.Analyst, x.Generation });
                    table.ForeignKey(
                        name: "FK_vault_grant_vault_analyst_Analyst",
                        column: x => x.Analyst,
                        principalTable: "vault_analyst",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vault_key",
                columns: table => new
                {
                    Report = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    Generation = table.Column<uint>(type: "INTEGER", nullable: false),
                    Slot = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_key", x => new { x.Report, x.Part, x.Kind, x.Generation });
                    table.ForeignKey(
                        name: "FK_vault_key_vault_report_Report",
                        column: x => x.Report,
                        principalTable: "vault_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vault_part",
                columns: table => new
                {
                    Report = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    N = table.Column<uint>(type: "INTEGER", nullable: false),
                    Box = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_part", x => new { x.Report, x.Kind, x.N });
                    table.ForeignKey(
                        name: "FK_vault_part_vault_report_Report",
                        column: x => x.Report,
                        principalTable: "vault_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_vault_report_Lookup",
                table: "vault_report",
                column: "Lookup",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "vault_desk");

            migrationBuilder.DropTable(
                name: "vault_grant");

            migrationBuilder.DropTable(
                name: "vault_key");

            migrationBuilder.DropTable(
                name: "vault_part");

            migrationBuilder.DropTable(
                name: "vault_roster");

            migrationBuilder.DropTable(
                name: "vault_analyst");

            migrationBuilder.DropTable(
                name: "vault_report");
        }
    }
}

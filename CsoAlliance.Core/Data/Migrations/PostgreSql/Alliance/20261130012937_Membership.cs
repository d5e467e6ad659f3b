using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.PostgreSql.Alliance
{
    /// <inheritdoc />
    public partial class Membership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CompanyId",
                table: "applications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "applications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvitationId",
                table: "applications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MemberId",
                table: "applications",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SponsorAnswer",
                table: "applications",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SponsorAnsweredAt",
                table: "applications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SponsorId",
                table: "applications",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SponsorWord",
                table: "applications",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "applications",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "application_links",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_links", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_application_links_applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false),
                    FromDesk = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_application_messages_applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_votes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false),
                    N = table.Column<int>(type: "integer", nullable: false),
                    VoterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Verdict = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_votes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_application_votes_AspNetUsers_VoterId",
                        column: x => x.VoterId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_application_votes_applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chosen_people",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chosen_people", x => new { x.OwnerId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_chosen_people_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_chosen_people_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "companies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    Flag = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Ships = table.Column<int>(type: "integer", nullable: true),
                    ShipTypes = table.Column<int>(type: "integer", nullable: false),
                    Site = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ResponsibleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Mentoring = table.Column<int>(type: "integer", nullable: false),
                    MentoringArea = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MentoringShips = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_companies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_companies_AspNetUsers_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameFor = table.Column<int>(type: "integer", nullable: false),
                    Languages = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    LanguagesFor = table.Column<int>(type: "integer", nullable: false),
                    Areas = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AreasFor = table.Column<int>(type: "integer", nullable: false),
                    ShipTypes = table.Column<int>(type: "integer", nullable: false),
                    ShipTypesFor = table.Column<int>(type: "integer", nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PhoneFor = table.Column<int>(type: "integer", nullable: false),
                    Bio = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    BioFor = table.Column<int>(type: "integer", nullable: false),
                    Mentoring = table.Column<int>(type: "integer", nullable: false),
                    MentoringFor = table.Column<int>(type: "integer", nullable: false),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profiles", x => x.MemberId);
                    table.ForeignKey(
                        name: "FK_profiles_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Uid = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<long>(type: "bigint", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invitations_AspNetUsers_InvitedBy",
                        column: x => x.InvitedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_invitations_companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "standings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<long>(type: "bigint", nullable: true),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    VerifyBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SuspendedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_standings_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_standings_companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_applications_CompanyId",
                table: "applications",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_applications_InvitationId",
                table: "applications",
                column: "InvitationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_applications_MemberId",
                table: "applications",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_applications_SponsorId",
                table: "applications",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_applications_State_ReceivedAt",
                table: "applications",
                columns: new[] { "State", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_application_links_ApplicationId",
                table: "application_links",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_application_messages_ApplicationId",
                table: "application_messages",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_application_votes_ApplicationId_N",
                table: "application_votes",
                columns: new[] { "ApplicationId", "N" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_votes_ApplicationId_VoterId",
                table: "application_votes",
                columns: new[] { "ApplicationId", "VoterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_votes_VoterId",
                table: "application_votes",
                column: "VoterId");

            migrationBuilder.CreateIndex(
                name: "IX_chosen_people_PersonId",
                table: "chosen_people",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_companies_Number",
                table: "companies",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_companies_ResponsibleId",
                table: "companies",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_companies_Slug",
                table: "companies",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_CompanyId_ExpiresAt",
                table: "invitations",
                columns: new[] { "CompanyId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_Hash",
                table: "invitations",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_InvitedBy",
                table: "invitations",
                column: "InvitedBy");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_Uid",
                table: "invitations",
                column: "Uid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_standings_CompanyId",
                table: "standings",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_standings_MemberId",
                table: "standings",
                column: "MemberId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_standings_VerifyBy",
                table: "standings",
                column: "VerifyBy");

            migrationBuilder.AddForeignKey(
                name: "FK_applications_AspNetUsers_MemberId",
                table: "applications",
                column: "MemberId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_applications_AspNetUsers_SponsorId",
                table: "applications",
                column: "SponsorId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_applications_companies_CompanyId",
                table: "applications",
                column: "CompanyId",
                principalTable: "companies",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_applications_invitations_InvitationId",
                table: "applications",
                column: "InvitationId",
                principalTable: "invitations",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_applications_AspNetUsers_MemberId",
                table: "applications");

            migrationBuilder.DropForeignKey(
                name: "FK_applications_AspNetUsers_SponsorId",
                table: "applications");

            migrationBuilder.DropForeignKey(
                name: "FK_applications_companies_CompanyId",
                table: "applications");

            migrationBuilder.DropForeignKey(
                name: "FK_applications_invitations_InvitationId",
                table: "applications");

            migrationBuilder.DropTable(
                name: "application_links");

            migrationBuilder.DropTable(
                name: "application_messages");

            migrationBuilder.DropTable(
                name: "application_votes");

            migrationBuilder.DropTable(
                name: "chosen_people");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropTable(
                name: "standings");

            migrationBuilder.DropTable(
                name: "companies");

            migrationBuilder.DropIndex(
                name: "IX_applications_CompanyId",
                table: "applications");

            migrationBuilder.DropIndex(
                name: "IX_applications_InvitationId",
                table: "applications");

            migrationBuilder.DropIndex(
                name: "IX_applications_MemberId",
                table: "applications");

            migrationBuilder.DropIndex(
                name: "IX_applications_SponsorId",
                table: "applications");

            migrationBuilder.DropIndex(
                name: "IX_applications_State_ReceivedAt",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "CompanyId",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "InvitationId",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "MemberId",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "SponsorAnswer",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "SponsorAnsweredAt",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "SponsorId",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "SponsorWord",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "State",
                table: "applications");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsoAlliance.Core.Data.Migrations.Sqlite.Alliance
{
    /// <inheritdoc />
    public partial class Registration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "registration_forms",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    OpensAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangeUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Approval = table.Column<bool>(type: "INTEGER", nullable: false),
                    Guests = table.Column<bool>(type: "INTEGER", nullable: false),
                    Companions = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OfferHours = table.Column<int>(type: "INTEGER", nullable: false),
                    KeepUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Turns = table.Column<long>(type: "INTEGER", nullable: false),
                    NextOrder = table.Column<long>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    ReducedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Counts = table.Column<string>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_forms", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_registration_forms_events_EventId",
                        column: x => x.EventId,
                        principalTable: "events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    States = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registration_messages_registration_forms_EventId",
                        column: x => x.EventId,
                        principalTable: "registration_forms",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_questions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Required = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShownIfId = table.Column<long>(type: "INTEGER", nullable: true),
                    ShownIfValue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registration_questions_registration_forms_EventId",
                        column: x => x.EventId,
                        principalTable: "registration_forms",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_reminders",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Moment = table.Column<int>(type: "INTEGER", nullable: false),
                    Audience = table.Column<int>(type: "INTEGER", nullable: false),
                    SentFor = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_reminders", x => new { x.EventId, x.Moment });
                    table.ForeignKey(
                        name: "FK_registration_reminders_registration_forms_EventId",
                        column: x => x.EventId,
                        principalTable: "registration_forms",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    AddressHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Company = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Companions = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmBy = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AgreedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WalkIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    FeedbackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registrations_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_registrations_registration_forms_EventId",
                        column: x => x.EventId,
                        principalTable: "registration_forms",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_answers_registration_forms_EventId",
                        column: x => x.EventId,
                        principalTable: "registration_forms",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_feedback_answers_registration_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "registration_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_answers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FileUid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registration_answers_registration_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "registration_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_answers_registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_links",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registration_links_registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_turns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Order = table.Column<long>(type: "INTEGER", nullable: false),
                    Began = table.Column<int>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OfferUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_turns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registration_turns_registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_answers_EventId_QuestionId",
                table: "feedback_answers",
                columns: new[] { "EventId", "QuestionId" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_answers_QuestionId",
                table: "feedback_answers",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_registration_answers_FileUid",
                table: "registration_answers",
                column: "FileUid");

            migrationBuilder.CreateIndex(
                name: "IX_registration_answers_QuestionId",
                table: "registration_answers",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_registration_answers_RegistrationId_QuestionId",
                table: "registration_answers",
                columns: new[] { "RegistrationId", "QuestionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_forms_ReducedAt_KeepUntil",
                table: "registration_forms",
                columns: new[] { "ReducedAt", "KeepUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_links_RegistrationId",
                table: "registration_links",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_registration_links_TokenHash",
                table: "registration_links",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_messages_EventId",
                table: "registration_messages",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_registration_questions_EventId_Stage_Place",
                table: "registration_questions",
                columns: new[] { "EventId", "Stage", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_turns_EndedAt_OfferUntil",
                table: "registration_turns",
                columns: new[] { "EndedAt", "OfferUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_turns_EventId_EndedAt_Order",
                table: "registration_turns",
                columns: new[] { "EventId", "EndedAt", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_turns_RegistrationId",
                table: "registration_turns",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_Code",
                table: "registrations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registrations_ConfirmBy",
                table: "registrations",
                column: "ConfirmBy");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_EventId_AddressHash",
                table: "registrations",
                columns: new[] { "EventId", "AddressHash" },
                unique: true,
                filter: "\"AddressHash\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_EventId_MemberId",
                table: "registrations",
                columns: new[] { "EventId", "MemberId" },
                unique: true,
                filter: "\"MemberId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_EventId_State",
                table: "registrations",
                columns: new[] { "EventId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_MemberId",
                table: "registrations",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_Uid",
                table: "registrations",
                column: "Uid",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feedback_answers");

            migrationBuilder.DropTable(
                name: "registration_answers");

            migrationBuilder.DropTable(
                name: "registration_links");

            migrationBuilder.DropTable(
                name: "registration_messages");

            migrationBuilder.DropTable(
                name: "registration_reminders");

            migrationBuilder.DropTable(
                name: "registration_turns");

            migrationBuilder.DropTable(
                name: "registration_questions");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "registration_forms");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkflowBk.Data.Migrations.Sqlite
{
    /// <remarks>
    /// SQLite cannot change a column. The table is copied here, since nothing refers to it: what the tool would write turns foreign
    /// keys off, which no transaction can hold, and a start that is broken off would leave half of it behind.
    /// </remarks>
    public partial class CoordinatorStandIns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AbsencesNext",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoordinatorStandInId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StandInId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_CoordinatorStandInId",
                        column: x => x.CoordinatorStandInId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_StandInId",
                        column: x => x.StandInId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Until now one stand-in did all the work.
            migrationBuilder.Sql(
                """
                INSERT INTO "AbsencesNext" ("Id", "StaffId", "From", "Until", "CoordinatorStandInId", "StandInId", "RegisteredBy", "RegisteredAt")
                SELECT "Id", "StaffId", "From", "Until", "StandInId", "StandInId", "RegisteredBy", "RegisteredAt" FROM "Absences"
                """);

            migrationBuilder.DropTable(name: "Absences");

            migrationBuilder.RenameTable(name: "AbsencesNext", newName: "Absences");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_CoordinatorStandInId_From",
                table: "Absences",
                columns: new[] { "CoordinatorStandInId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_StaffId",
                table: "Absences",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_StandInId_From",
                table: "Absences",
                columns: new[] { "StandInId", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AbsencesNext",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StandInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_StandInId",
                        column: x => x.StandInId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "AbsencesNext" ("Id", "StaffId", "From", "Until", "StandInId", "RegisteredBy", "RegisteredAt")
                SELECT "Id", "StaffId", "From", "Until", COALESCE("StandInId", "CoordinatorStandInId"), "RegisteredBy", "RegisteredAt" FROM "Absences"
                WHERE "StandInId" IS NOT NULL OR "CoordinatorStandInId" IS NOT NULL
                """);

            migrationBuilder.DropTable(name: "Absences");

            migrationBuilder.RenameTable(name: "AbsencesNext", newName: "Absences");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_StaffId",
                table: "Absences",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_StandInId_From",
                table: "Absences",
                columns: new[] { "StandInId", "From" });
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkflowBk.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CoordinatorStandIns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CoordinatorStandInId",
                table: "Absences",
                type: "uuid",
                nullable: true);

            // Until now one stand-in did all the work.
            migrationBuilder.Sql("UPDATE \"Absences\" SET \"CoordinatorStandInId\" = \"StandInId\"");

            migrationBuilder.AlterColumn<Guid>(
                name: "StandInId",
                table: "Absences",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_CoordinatorStandInId_From",
                table: "Absences",
                columns: new[] { "CoordinatorStandInId", "From" });

            migrationBuilder.AddForeignKey(
                name: "FK_Absences_Staff_CoordinatorStandInId",
                table: "Absences",
                column: "CoordinatorStandInId",
                principalTable: "Staff",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE \"Absences\" SET \"StandInId\" = \"CoordinatorStandInId\" WHERE \"StandInId\" IS NULL");
            migrationBuilder.Sql("DELETE FROM \"Absences\" WHERE \"StandInId\" IS NULL");

            migrationBuilder.DropForeignKey(
                name: "FK_Absences_Staff_CoordinatorStandInId",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_CoordinatorStandInId_From",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "CoordinatorStandInId",
                table: "Absences");

            migrationBuilder.AlterColumn<Guid>(
                name: "StandInId",
                table: "Absences",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkflowBk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FivePhases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactAttempts",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "DecisionReviews",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "EarlierAssessments",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "FamilyYes",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JoinedInquiries",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Withdrawal",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeciderOverrideReason",
                table: "Appointments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Disagreement",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsInterim",
                table: "Appointments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Appointments",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ContactAttempts",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DecisionReviews",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "EarlierAssessments",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "FamilyYes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "JoinedInquiries",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Withdrawal",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DeciderOverrideReason",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "Disagreement",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "IsInterim",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Appointments");
        }
    }
}

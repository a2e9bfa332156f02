using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkflowBk.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CoordinatorTies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Ties",
                table: "Appointments",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Ties",
                table: "Appointments");
        }
    }
}

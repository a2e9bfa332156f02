using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkflowBk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FamilyStatusPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ContactId",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PostedBy",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PostedOn",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReadAt",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FamilyLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    AddressHash = table.Column<string>(type: "TEXT", nullable: true),
                    Asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyLinks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    HandledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyMessages_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ContactId",
                table: "Notices",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyLinks_AddressHash",
                table: "FamilyLinks",
                column: "AddressHash");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyLinks_CaseId",
                table: "FamilyLinks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyLinks_ContactId",
                table: "FamilyLinks",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyLinks_Hash",
                table: "FamilyLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMessages_CaseId_At",
                table: "FamilyMessages",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMessages_HandledAt",
                table: "FamilyMessages",
                column: "HandledAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FamilyLinks");

            migrationBuilder.DropTable(
                name: "FamilyMessages");

            migrationBuilder.DropIndex(
                name: "IX_Notices_ContactId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "ContactId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "PostedBy",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "PostedOn",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "ReadAt",
                table: "Notices");
        }
    }
}

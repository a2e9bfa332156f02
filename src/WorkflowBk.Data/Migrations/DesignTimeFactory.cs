using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WorkflowBk.Data.Databases;

namespace WorkflowBk.Data.Migrations;

/// <summary>Lets the migration tool make the model without a host: <c>--context MunicipalityDb</c> for SQLite.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<MunicipalityDb>
{
    public MunicipalityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<MunicipalityDb>().UseSqlite("Data Source=design-time.db").Options);
}

/// <summary>The same for PostgreSQL: <c>--context PostgreSqlDb</c>.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=design-time;Database=design-time").Options);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WorkflowBk.Data.Migrations;

/// <summary>Lets the migration tool make the model without a host.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<MunicipalityDb>
{
    public MunicipalityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<MunicipalityDb>().UseSqlite("Data Source=design-time.db").Options);
}

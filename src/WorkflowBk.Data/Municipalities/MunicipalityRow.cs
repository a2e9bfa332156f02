using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Data.Municipalities;

/// <summary>The one municipality of a database.</summary>
internal sealed class MunicipalityRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public required MunicipalityProfile Profile { get; set; }
}

internal sealed class MunicipalityRowConfiguration : IEntityTypeConfiguration<MunicipalityRow>
{
    public void Configure(EntityTypeBuilder<MunicipalityRow> builder)
    {
        builder.ToTable("Municipality");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Profile).AsJson();
    }
}

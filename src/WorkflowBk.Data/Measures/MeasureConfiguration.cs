using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Measures;

namespace WorkflowBk.Data.Measures;

internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Moves).AsJson();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.OriginId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Plans;

namespace WorkflowBk.Data.Plans;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<IndividualPlan>
{
    public void Configure(EntityTypeBuilder<IndividualPlan> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Offers).AsJson();
        builder.Property(row => row.Place).AsJson();
        builder.Property(row => row.Goals).AsJson();
        builder.Property(row => row.Revisions).AsJson();
        builder.Property(row => row.Moves).AsJson();
        builder.Property(row => row.Evaluations).AsJson();
        builder.Ignore(row => row.LastAnswer);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

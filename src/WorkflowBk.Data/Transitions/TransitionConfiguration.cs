using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Data.Transitions;

internal sealed class TransitionConfiguration : IEntityTypeConfiguration<TransitionPlan>
{
    public void Configure(EntityTypeBuilder<TransitionPlan> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Moves).AsJson();
        builder.Property(row => row.Wishes).AsJson();
        builder.Property(row => row.Agreement).AsJson();
        builder.Property(row => row.Checks).AsJson();
        builder.Property(row => row.Course).AsJson();
        builder.Property(row => row.Evaluations).AsJson();
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

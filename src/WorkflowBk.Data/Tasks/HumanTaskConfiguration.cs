using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tasks;

internal sealed class HumanTaskConfiguration : IEntityTypeConfiguration<HumanTask>
{
    public void Configure(EntityTypeBuilder<HumanTask> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Texts).AsJson();
        // Two people who claim the same task at once: one gets it, the other is told.
        builder.Property(row => row.AssigneeId).IsConcurrencyToken();
        builder.Property(row => row.State).IsConcurrencyToken();
        builder.Ignore(row => row.IsAdHoc);
        builder.HasIndex(row => new { row.State, row.AssigneeId, row.CreatedAt });
        builder.HasIndex(row => new { row.State, row.AssigneeId, row.Role, row.ServiceId });
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class TaskHandingConfiguration : IEntityTypeConfiguration<TaskHanding>
{
    public void Configure(EntityTypeBuilder<TaskHanding> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.TaskId);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.Property(row => row.Pauses).AsJson();
        builder.HasIndex(row => row.TaskId).IsUnique();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => new { row.ClosedOn, row.Due });
    }
}

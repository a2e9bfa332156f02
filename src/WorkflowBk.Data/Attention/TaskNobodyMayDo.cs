using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>When it was found out that nobody may do a task.</summary>
internal sealed class TaskNobodyMayDo
{
    public required Guid TaskId { get; init; }

    public required DateTimeOffset FoundAt { get; init; }
}

internal sealed class TaskNobodyMayDoConfiguration : IEntityTypeConfiguration<TaskNobodyMayDo>
{
    public void Configure(EntityTypeBuilder<TaskNobodyMayDo> builder)
    {
        builder.HasKey(row => row.TaskId);
        builder.Property(row => row.TaskId).ValueGeneratedNever();
        builder.HasOne<HumanTask>().WithMany().HasForeignKey(row => row.TaskId);
    }
}

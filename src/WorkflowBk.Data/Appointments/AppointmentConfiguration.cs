using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Appointments;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasIndex(row => row.CaseId);
        builder.Property(row => row.Disagreement).AsJson();
        builder.Property(row => row.Ties).AsJson();
        builder.Property(row => row.DeciderOverrideReason).HasDefaultValue("");
        builder.Property(row => row.IsInterim).HasDefaultValue(false);
        builder.HasIndex(row => new { row.CoordinatorId, row.State });
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasOne<Coordinator>().WithMany().HasForeignKey(row => row.CoordinatorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CoordinatorConfiguration : IEntityTypeConfiguration<Coordinator>
{
    public void Configure(EntityTypeBuilder<Coordinator> builder)
    {
        builder.HasKey(row => row.StaffId);
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<Coordinator>(row => row.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DelegationDecisionConfiguration : IEntityTypeConfiguration<DelegationDecision>
{
    public void Configure(EntityTypeBuilder<DelegationDecision> builder) => builder.HasIndex(row => row.DecidedOn);
}

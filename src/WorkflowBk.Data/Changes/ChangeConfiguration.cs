using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;

namespace WorkflowBk.Data.Changes;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<ChangeRequest>
{
    public void Configure(EntityTypeBuilder<ChangeRequest> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Facts).AsJson();
        builder.Property(row => row.HandOver).AsJson();
        builder.Property(row => row.TakenBack).AsJson();
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasOne<Appointment>().WithMany().HasForeignKey(row => row.AppointmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

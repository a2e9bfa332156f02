using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Calendars;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder.HasIndex(row => row.ContactId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.PersonId);
    }
}

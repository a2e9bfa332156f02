using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Data.Meetings;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.FamilyMissing);
        builder.Ignore(row => row.WithoutEmail);
        builder.Ignore(row => row.NotComing);
        builder.Property(row => row.Talk).AsJson();
        builder.Property(row => row.Time).AsJson();
        builder.Property(row => row.Participants).AsJson();
        builder.Property(row => row.Agenda).AsJson();
        builder.Property(row => row.Inputs).AsJson();
        builder.Property(row => row.Interpreter).AsJson();
        builder.Property(row => row.Changes).AsJson();
        builder.Property(row => row.Minutes).AsJson();
        builder.Property(row => row.TakenThrough).AsJson();
        builder.Property(row => row.Evaluations).AsJson();
        builder.Property(row => row.Rhythm).AsJson();
        builder.HasIndex(row => row.CaseId);
        // Whose time overlaps is looked for in all families' meetings.
        builder.HasIndex(row => row.StartsAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class MeetingLinkConfiguration : IEntityTypeConfiguration<MeetingLink>
{
    public void Configure(EntityTypeBuilder<MeetingLink> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.MeetingId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId);
    }
}

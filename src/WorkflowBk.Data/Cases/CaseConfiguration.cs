using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Cases;

/// <summary>A case is one row: the values it is made of are immutable and read together, so each is a JSON column.</summary>
internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.HasIndex(row => row.Reference).IsUnique();
        builder.HasIndex(row => new { row.ClosedAt, row.OpenedAt });
        builder.Property(row => row.Inquiry).AsJson();
        builder.Property(row => row.Child).AsJson();
        builder.Property(row => row.Language).AsJson();
        builder.Property(row => row.Contacts).AsJson();
        builder.Property(row => row.Consents).AsJson();
        builder.Property(row => row.FirstContact).AsJson();
        builder.Property(row => row.Assessment).AsJson();
        builder.Property(row => row.Contributions).AsJson();
        builder.Property(row => row.Summary).AsJson();
        builder.Property(row => row.Decision).AsJson();
        builder.Property(row => row.FirstMeeting).AsJson();
        builder.Property(row => row.Withdrawal).AsJson();
        builder.Property(row => row.JoinedInquiries).AsJson().HasDefaultValueSql("'[]'");
    }
}

internal sealed class CaseMemberConfiguration : IEntityTypeConfiguration<CaseMember>
{
    public void Configure(EntityTypeBuilder<CaseMember> builder)
    {
        builder.HasKey(row => new { row.CaseId, row.StaffId, row.Role });
        builder.HasIndex(row => row.StaffId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

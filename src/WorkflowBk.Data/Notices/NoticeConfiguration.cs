using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    private const string IsWaiting = $"\"State\" = '{nameof(NoticeState.Waiting)}'";

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.State, row.NextAttemptAt });
        // The queue, oldest first, and what goes to one address: of what waits only, so that they stay small.
        builder.HasIndex(row => row.CreatedAt).HasFilter(IsWaiting);
        builder.HasIndex(row => new { row.Address, row.CreatedAt }).HasFilter(IsWaiting);
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.ContactId);
        builder.Property(row => row.TemplateVersion).HasDefaultValue(0);
        builder.Property(row => row.Audience).HasDefaultValue(NoticeAudience.Family);
        // What staff is told must never stand among what a family has been told: whoever wants it asks for it.
        builder.HasQueryFilter(row => row.Audience == NoticeAudience.Family);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class LetterDeliveryConfiguration : IEntityTypeConfiguration<LetterDelivery>
{
    public void Configure(EntityTypeBuilder<LetterDelivery> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.PostedOn);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId);
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(row => row.TemplateVersion).HasDefaultValue(0);
        builder.Property(row => row.Hash).HasDefaultValue("");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

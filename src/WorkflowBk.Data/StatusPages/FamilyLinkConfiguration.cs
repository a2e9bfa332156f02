using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Data.StatusPages;

internal sealed class FamilyLinkConfiguration : IEntityTypeConfiguration<FamilyLink>
{
    public void Configure(EntityTypeBuilder<FamilyLink> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.HasIndex(row => row.AddressHash);
        builder.HasIndex(row => row.ContactId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class FamilyMessageConfiguration : IEntityTypeConfiguration<FamilyMessage>
{
    public void Configure(EntityTypeBuilder<FamilyMessage> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CaseId, row.At });
        builder.HasIndex(row => row.HandledAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

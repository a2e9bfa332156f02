using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Data.Contributions;

internal sealed class ContributionLinkConfiguration : IEntityTypeConfiguration<ContributionLink>
{
    public void Configure(EntityTypeBuilder<ContributionLink> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.ContributionId);
        // Two who answer through the same link at once: one does, the other is told.
        builder.Property(row => row.UsedAt).IsConcurrencyToken();
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

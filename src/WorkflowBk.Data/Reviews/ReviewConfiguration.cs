using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Data.Reviews;

internal sealed class YearlyReviewConfiguration : IEntityTypeConfiguration<YearlyReview>
{
    public void Configure(EntityTypeBuilder<YearlyReview> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Views).AsJson();
        builder.Property(row => row.Findings).AsJson();
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class SectorReviewConfiguration : IEntityTypeConfiguration<SectorReview>
{
    public void Configure(EntityTypeBuilder<SectorReview> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Findings).AsJson();
        builder.HasIndex(row => new { row.Sector, row.Year }).IsUnique();
    }
}

internal sealed class SectorAgreementConfiguration : IEntityTypeConfiguration<SectorAgreement>
{
    public void Configure(EntityTypeBuilder<SectorAgreement> builder) => builder.Property(row => row.Id).ValueGeneratedNever();
}

internal sealed class UnitTaskConfiguration : IEntityTypeConfiguration<UnitTask>
{
    public void Configure(EntityTypeBuilder<UnitTask> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.DoneAt, row.Due });
    }
}

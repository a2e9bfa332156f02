using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Complaints;

namespace WorkflowBk.Data.Complaints;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Facts).AsJson();
        builder.Property(row => row.Period).AsJson();
        builder.Property(row => row.Against).AsJson();
        builder.Property(row => row.Late).AsJson();
        builder.Property(row => row.Review).AsJson();
        builder.Property(row => row.Appeal).AsJson();
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

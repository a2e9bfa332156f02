using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Data.Templates;

internal sealed class TemplateVersionConfiguration : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.Text);
        builder.HasIndex(row => new { row.Kind, row.Key, row.Language, row.Number }).IsUnique();
    }
}

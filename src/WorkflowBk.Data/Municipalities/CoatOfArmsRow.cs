using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Data.Municipalities;

/// <summary>The one coat of arms of a database. Apart from the profile, which is read for every page.</summary>
internal sealed class CoatOfArmsRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public required FileKind Kind { get; set; }

    public required byte[] Content { get; set; }

    public required string Version { get; set; }
}

internal sealed class CoatOfArmsRowConfiguration : IEntityTypeConfiguration<CoatOfArmsRow>
{
    public void Configure(EntityTypeBuilder<CoatOfArmsRow> builder)
    {
        builder.ToTable("CoatOfArms");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

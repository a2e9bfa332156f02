using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WorkflowBk.Data.ProtectionKeys;

/// <summary>
/// A key that sign-in cookies and forms are protected with. In the database when several nodes must read each other's cookies;
/// a single node keeps its keys in a folder.
/// </summary>
internal sealed class ProtectionKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.Property(row => row.Id).ValueGeneratedNever();
}

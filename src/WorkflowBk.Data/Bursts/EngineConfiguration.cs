using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Bursts;

internal sealed class WorkflowInstanceConfiguration : IEntityTypeConfiguration<WorkflowInstance>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.Ignore(row => row.Incidents);
        builder.HasIndex(row => row.CorrelationId);
        builder.HasIndex(row => row.ParentId);
        builder.HasIndex(row => row.VersionId);
        // Among a million that went well, the few that did not.
        builder.HasIndex(row => new { row.Status, row.IncidentCount });
    }
}

internal sealed class WaitConfiguration : IEntityTypeConfiguration<Wait>
{
    public void Configure(EntityTypeBuilder<Wait> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.InstanceId);
        builder.HasIndex(row => row.DueAt);
        builder.HasIndex(row => new { row.Kind, row.Name, row.CorrelationId });
    }
}

internal sealed class KeptEventConfiguration : IEntityTypeConfiguration<KeptEvent>
{
    public void Configure(EntityTypeBuilder<KeptEvent> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Name);
        builder.HasIndex(row => row.ExpiresAt);
    }
}

internal sealed class WorkflowTriggerConfiguration : IEntityTypeConfiguration<WorkflowTrigger>
{
    public void Configure(EntityTypeBuilder<WorkflowTrigger> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.DefinitionId);
        builder.HasIndex(row => row.DueAt);
        builder.HasIndex(row => new { row.Kind, row.Name });
    }
}

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder) => builder.HasIndex(row => row.InstanceId);
}

internal sealed class AcceptedStimulusConfiguration : IEntityTypeConfiguration<AcceptedStimulus>
{
    public void Configure(EntityTypeBuilder<AcceptedStimulus> builder) => builder.HasKey(row => row.Key);
}

internal sealed class WorkflowVersionConfiguration : IEntityTypeConfiguration<WorkflowVersion>
{
    public void Configure(EntityTypeBuilder<WorkflowVersion> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.DefinitionId, row.Version }).IsUnique();
        builder.Ignore(row => row.Stored);
        // Two who save at once, or one who publishes what another saves: the second is told.
        builder.Property(row => row.Hash).IsConcurrencyToken();
        builder.Property(row => row.PublishedAt).IsConcurrencyToken();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Data.Model;
using WorkflowBk.Domain.Retention;

namespace WorkflowBk.Data.Retention;

/// <summary>What was removed in one night. The row is also the claim: whoever writes it first does the night's work.</summary>
public sealed class NightsWork
{
    /// <summary>The local date.</summary>
    public required DateOnly Night { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary><c>null</c> while it is under way, and when it was broken off.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The night's budget was used up; the rest goes the nights after.</summary>
    public bool StoppedEarly { get; set; }

    /// <summary>How many went, by kind; kinds of which nothing went are left out.</summary>
    public required IReadOnlyDictionary<RecordKind, int> Removed { get; set; }
}

internal sealed class NightsWorkConfiguration : IEntityTypeConfiguration<NightsWork>
{
    public void Configure(EntityTypeBuilder<NightsWork> builder)
    {
        builder.ToTable("RetentionNights");
        builder.HasKey(row => row.Night);
        builder.Property(row => row.Removed).AsJson();
    }
}

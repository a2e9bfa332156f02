namespace WorkflowBk.Workflows.Instances;

/// <summary>What has run and runs, for those who look after the processes. What an instance holds about anybody is not read.</summary>
public interface IInstanceQueries
{
    Task<InstancePage> ListAsync(InstanceFilter filter, CancellationToken cancellationToken);

    /// <summary>The instance, or <c>null</c> when there is none.</summary>
    Task<InstanceSummary?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Running instances of a workflow, or of one version of it.</summary>
    Task<IReadOnlyList<Guid>> RunningAsync(string? definitionId, string? versionId, CancellationToken cancellationToken);

    /// <summary>What happened, oldest first.</summary>
    Task<IReadOnlyList<JournalEntry>> JournalAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ids of the steps that wait.</summary>
    Task<IReadOnlySet<string>> WaitingStepsAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Steps that failed and are not mended.</summary>
    Task<IReadOnlyList<Incident>> IncidentsAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>An instance at a glance.</summary>
public sealed record InstanceSummary(
    Guid Id, string DefinitionId, string VersionId, WorkflowStatus Status, int IncidentCount,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? EndedAt);

/// <summary>Some of the instances, newest first.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record InstancePage(IReadOnlyList<InstanceSummary> Items, int Total);

/// <summary>Which instances are wanted. Empty lists and <c>null</c> leave the choice open.</summary>
/// <param name="Page">The first is 0.</param>
/// <param name="Times">All of them must hold.</param>
public sealed record InstanceFilter(
    int Page, int PageSize, Guid? Id, IReadOnlyList<string> DefinitionIds, int? Version, IReadOnlyList<WorkflowStatus> Statuses,
    bool? HasIncidents, IReadOnlyList<InstanceTime> Times);

/// <summary>A moment that an instance must have been made, changed or ended before or after.</summary>
public sealed record InstanceTime(InstanceMoment Moment, DateTimeOffset? From, DateTimeOffset? Before);

/// <summary>The moments of an instance.</summary>
public enum InstanceMoment
{
    Created,
    Updated,
    Ended,
}

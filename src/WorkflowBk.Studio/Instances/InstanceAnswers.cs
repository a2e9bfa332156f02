namespace WorkflowBk.Studio.Instances;

/// <summary>An instance in a list. Neither what it is about nor its name is told: both can lead to a family.</summary>
internal record InstanceRow(
    Guid Id, string DefinitionId, string DefinitionVersionId, int Version, string Status, string SubStatus, string? CorrelationId, string? Name,
    int IncidentCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? FinishedAt);

/// <summary>An instance that is looked at.</summary>
internal sealed record InstanceAnswer(
    Guid Id, string DefinitionId, string DefinitionVersionId, int Version, string Status, string SubStatus, string? CorrelationId, string? Name,
    int IncidentCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? FinishedAt, InstanceState WorkflowState)
    : InstanceRow(
        Id, DefinitionId, DefinitionVersionId, Version, Status, SubStatus, CorrelationId, Name, IncidentCount, CreatedAt, UpdatedAt, FinishedAt);

/// <summary>
/// What Elsa calls the state of an instance. The designer prints all of it, so that it holds steps and times alone; what the
/// process knows about anybody stays in the house.
/// </summary>
internal sealed record InstanceState(
    Guid Id, string DefinitionId, int DefinitionVersion, string Status, string SubStatus, IReadOnlyList<object> Bookmarks,
    IReadOnlyList<IncidentAnswer> Incidents, IReadOnlyList<object> CompletionCallbacks, IReadOnlyList<StepContext> ActivityExecutionContexts,
    IReadOnlyDictionary<string, string> Input, IReadOnlyDictionary<string, string> Output, IReadOnlyDictionary<string, string> Properties,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? FinishedAt);

/// <summary>A failed step. Why it failed may name somebody, and is told where processes are mended.</summary>
internal sealed record IncidentAnswer(string ActivityId, string ActivityNodeId, string ActivityType, string Message, DateTimeOffset Timestamp);

/// <summary>A step under way, as Elsa tells of it.</summary>
internal sealed record StepContext(
    string Id, string? ParentContextId, string ScheduledActivityNodeId, IReadOnlyDictionary<string, string> Properties,
    IReadOnlyDictionary<string, string> ActivityState, IReadOnlyList<object> DynamicVariables);

namespace WorkflowBk.Workflows.Definitions;

/// <summary>What becomes of an instance when a step fails.</summary>
public enum IncidentStrategy
{
    /// <summary>What is scheduled still runs, then the instance ends as faulted. Elsa's default.</summary>
    Fault,

    /// <summary>The instance goes on without what comes after the failed step.</summary>
    ContinueWithIncidents,
}

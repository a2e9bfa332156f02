namespace WorkflowBk.Workflows.Migration;

/// <summary>Where an instance would stand in another version of its workflow.</summary>
/// <param name="Steps">Its steps under way, those that wait last of each container.</param>
public sealed record MigrationPlan(IReadOnlyList<StepMove> Steps)
{
    /// <summary>Every step under way has its place in the other version.</summary>
    public bool IsPossible => Steps.All(step => step.Obstacle is null);
}

/// <summary>A step under way, and its place in the other version.</summary>
/// <param name="StepId">Its id in the version the instance follows.</param>
/// <param name="Name">What people call it there.</param>
/// <param name="ToStepId">Its id in the other version; <c>null</c> when there is none.</param>
/// <param name="ToName">What people call it in the other version.</param>
/// <param name="IsContainer">It is under way because of a step inside it.</param>
/// <param name="Obstacle">Why it cannot go on there; <c>null</c> when it can.</param>
public sealed record StepMove(string StepId, string Name, string? ToStepId, string? ToName, bool IsContainer, MoveObstacle? Obstacle);

/// <summary>Why a step under way has no place in another version.</summary>
public enum MoveObstacle
{
    /// <summary>The other version has no such step.</summary>
    Gone,

    /// <summary>The step there is another kind of activity: what this one waits for means nothing to it.</summary>
    OtherActivity,

    /// <summary>The step there is inside another container than this one's.</summary>
    OtherContainer,

    /// <summary>No way leads to the step there.</summary>
    Unreachable,

    /// <summary>Two steps under way were given the same place.</summary>
    TakenTwice,
}

using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>What became of a stimulus.</summary>
/// <param name="InstanceId">The instance it reached, where there is one.</param>
/// <param name="CorrelationId">What that instance is about.</param>
/// <param name="Rejections">Why it was not accepted; empty unless <see cref="StimulusStatus.Rejected"/>.</param>
public sealed record StimulusOutcome(
    StimulusStatus Status, Guid? InstanceId, string? CorrelationId, IReadOnlyList<Rejection> Rejections)
{
    internal static StimulusOutcome Of(StimulusStatus status) => new(status, null, null, []);
}

/// <summary>The ways a stimulus can end.</summary>
public enum StimulusStatus
{
    /// <summary>It had its effect now, and the effect is on disk.</summary>
    Applied,

    /// <summary>The same stimulus had its effect before; nothing changed now.</summary>
    AlreadyApplied,

    /// <summary>What the person did was not accepted; nothing changed.</summary>
    Rejected,

    /// <summary>There is no such wait or published workflow; it may have been completed or cancelled meanwhile.</summary>
    NotFound,

    /// <summary>The instance has ended or stands still; nothing changed.</summary>
    NotRunning,
}

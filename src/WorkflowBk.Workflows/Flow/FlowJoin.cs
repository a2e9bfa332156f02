using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Where branches meet. When it may run is the flowchart's affair.</summary>
[Activity("Elsa.FlowJoin", DisplayName = "Møtes", Category = "Flyt", Description = "Venter på grenene som leder hit.")]
internal sealed class FlowJoin : IActivity
{
    [Input(DisplayName = "Venter på", Description = "Alle grener, alle som er i gang, eller den første.")]
    public FlowJoinMode Mode { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(ActivityResult.Done);
}

/// <summary>What a join waits for. Without a mode it is <see cref="WaitAny"/>, as in Elsa.</summary>
internal enum FlowJoinMode
{
    WaitAny,
    WaitAll,
    WaitAllActive,
}

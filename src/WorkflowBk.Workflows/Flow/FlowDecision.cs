using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Flow;

/// <summary>One way when a condition holds, the other when not.</summary>
[Activity("Elsa.FlowDecision", DisplayName = "Hvis", Category = "Flyt", Description = "Velger vei etter et vilkår.")]
[Outcomes("True", "False")]
internal sealed class FlowDecision : IActivity
{
    [Input(DisplayName = "Vilkår", Required = true)]
    public bool Condition { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) =>
        ValueTask.FromResult(ActivityResult.Outcome(Condition ? "True" : "False"));
}

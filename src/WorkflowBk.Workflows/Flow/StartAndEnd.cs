using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Where a flowchart begins.</summary>
[Activity("Elsa.Start", DisplayName = "Start", Category = "Flyt", Description = "Her begynner arbeidsflyten.")]
internal sealed class Start : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(ActivityResult.Done);
}

/// <summary>Ends the container it stands in at once, and cancels what else runs there.</summary>
[Activity("Elsa.End", DisplayName = "Slutt", Category = "Flyt", Description = "Her er arbeidsflyten ferdig.")]
[Outcomes]
internal sealed class End : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(ActivityResult.EndContainer("Done"));
}

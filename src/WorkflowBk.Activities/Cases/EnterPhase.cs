using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>The case goes into a phase.</summary>
[Activity("Bk.EnterPhase", DisplayName = "Ny fase", Category = "Sak", Description = "Saken går inn i en ny fase.")]
internal sealed class EnterPhase(TaskDesk desk) : IActivity
{
    [Input(DisplayName = "Fase", Required = true)]
    public CasePhase Phase { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        (await desk.CaseAsync(context.CorrelationId, context.CancellationToken)).Enter(Phase);
        return ActivityResult.Done;
    }
}

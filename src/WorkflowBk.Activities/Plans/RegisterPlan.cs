using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>Raises the plan that the workflow was started for. The family is asked next: until its yes there is no plan.</summary>
[Activity(PlanDesk.FirstStep, DisplayName = "Individuell plan skal tilbys", Category = "Plan", Description = "Begynner på en individuell plan. Familien blir spurt først.")]
internal sealed class RegisterPlan(TaskDesk desk, IPlanStore plans) : IEntryActivity
{
    [Input(DisplayName = "Måneder mellom hver gang", Description = "Hvor ofte planen blir sett på. Dagen blir en virkedag, og aldri i juli.")]
    public int MonthsBetween { get; set; } = 6;

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var raised = IndividualPlan.Raise(
            context.InstanceId, theCase.Id, await plans.OfCaseAsync(theCase.Id, context.CancellationToken), MonthsBetween,
            Guid.TryParse(context.Actor, out var by) ? by : null, context.Now);
        if (!raised.Succeeded)
            return raised.ToRejection();
        plans.Add(raised.Value);
        return ActivityResult.Done;
    }
}

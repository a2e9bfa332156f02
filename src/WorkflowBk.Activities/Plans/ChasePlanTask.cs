using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>A plan in another tool: is it gone through, and when is the next time? Without an answer in time the leader is asked.</summary>
[Activity("Bk.ChasePlan", DisplayName = "Er planen i det andre verktøyet fulgt opp?", Category = "Plan", Description = "Spør om planen er gått gjennom der den er, og når neste gang er. Uten svar i tide blir lederen spurt.")]
[Outcomes("Revised", "Postponed", DisplayNames = ["Gått gjennom", "Utsatt"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class ChasePlanTask(TaskDesk desk, PlanParts parts) : PlanTask<ChasePlanAnswer>(desk, parts)
{
    [Input(DisplayName = "For sent: mål i virkedager", Description = "Hvor lang tid lederen har på seg.")]
    public int LateDueInWorkingDays { get; set; } = 5;

    [Input(DisplayName = "For sent: tittel", Description = "Oppgaven til lederen når ingen har svart.")]
    public string LateTitle { get; set; } = "Ingen har sagt om planen er gått gjennom";

    [Input(DisplayName = "For sent: tittel på nynorsk")]
    public string LateTitleNn { get; set; } = "Ingen har sagt om planen er gått gjennom";

    [Input(DisplayName = "For sent: hvorfor")]
    public string LateReason { get; set; } = "Familien har en plan i et annet verktøy. Dagen er gått, og vi vet ikke om noen har sett på den. Finn det ut, og avtal neste dag.";

    [Input(DisplayName = "For sent: hvorfor på nynorsk")]
    public string LateReasonNn { get; set; } = "Familien har ein plan i eit anna verktøy. Dagen er gått, og vi veit ikkje om nokon har sett på han. Finn det ut, og avtal neste dag.";

    protected override string TaskType => TaskTypes.ChasePlan;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, ChasePlanAnswer answer) => answer.IsRevised
            ? Leave(
                Result.All(
                    plan.SayYes(answer.OwnYes, answer.InterpreterPresent, theCase.Child, actor, context.Now),
                    plan.Record(
                        new PlanRevision(
                            answer.HeldOn ?? OsloTime.DateIn(context.Now), answer.Changed, answer.FamilyTookPart, answer.WhyNot,
                            answer.InterpreterPresent, actor, context.Now),
                        goals: null, answer.Next, theCase.Language)),
                "Revised")
            : Leave(plan.Postpone(answer.Next, answer.Reason, actor, context.Now), "Postponed");

    protected override async ValueTask TellOverdueAsync(ActivityContext context, Case theCase, HumanTask task, Deadline deadline)
    {
        await base.TellOverdueAsync(context, theCase, task, deadline);
        if (task.Role == StaffRole.KeLeader)
            return;
        await AskAsync(
            context, theCase, TaskType, new TaskTexts(LateTitle, LateReason, LateTitleNn, LateReasonNn), new TaskAudience(StaffRole.KeLeader), task.SubjectId,
            id => Deadline.Target(
                Guid.CreateVersion7(), theCase.Id, id, LateTitle, new Period(LateDueInWorkingDays, PeriodUnit.WorkingDays), OsloTime.DateIn(context.Now)));
    }

    /// <summary>Whoever answers first answers for both.</summary>
    protected override async ValueTask<ActivityResult> NextAfterAsync(ActivityContext context, Case theCase, HumanTask task, string outcome)
    {
        await StopAskingAsync(context);
        return await base.NextAfterAsync(context, theCase, task, outcome);
    }
}

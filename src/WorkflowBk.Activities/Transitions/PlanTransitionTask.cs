using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>The plan itself: who, towards what, who teaches whom, and what must be in place before the first day.</summary>
[Activity("Bk.PlanTransition", DisplayName = "Planen for overgangen", Category = "Overganger", Description = "Nøkkelpersoner, felles mål, opplæring og tiltak. Hvert tiltak blir fulgt opp.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class PlanTransitionTask(TaskDesk desk, TransitionParts parts) : TransitionTask<AgreementAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.PlanTransition;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, AgreementAnswer answer)
    {
        var today = OsloTime.DateIn(context.Now);
        IReadOnlyList<MeasureDraft> transfers = [.. answer.Transfers.Select(transfer => transfer.ToMeasure())];
        var all = Result.All(
            MeasureDraft.CheckAll(transfers, today, nameof(answer.Transfers)),
            MeasureDraft.CheckAll(answer.Measures, today),
            plan.Record(
                new TransitionAgreement(
                    answer.KeyPeople, answer.Transfers, answer.SharedGoal.Trim(), answer.Alternatives.Trim(), answer.OccupationalTherapist.Trim(),
                    answer.NoTransferReason.Trim(), answer.NoHealthRoutineReason.Trim(), actor, context.Now),
                answer.Measures,
                Parts.Rules));
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        await Parts.MeasureDesk.AgreeAsync(context, MeasureOrigin.Transition, plan.Id, [.. transfers, .. answer.Measures]);
        return "Done";
    }
}

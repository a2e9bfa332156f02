using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Cases;

/// <summary>
/// Stands beside the whole process, and lets the case be left in any phase. What follows in the workflow closes what is open.
/// </summary>
[Activity("Bk.AwaitWithdrawal", DisplayName = "Saken trekkes", Category = "Sak", Description = "Venter ved siden av prosessen, til saken eventuelt trekkes.")]
[Outcomes(
    nameof(WithdrawalReason.FamilyWish), nameof(WithdrawalReason.Moved), nameof(WithdrawalReason.ChildDied), nameof(WithdrawalReason.Joined),
    DisplayNames = ["Familien ønsker det", "Familien har flyttet", "Familien har mistet barnet", "Slått sammen med en annen sak"])]
internal sealed class AwaitWithdrawal(TaskDesk desk, CaseLeaving leaving) : IResumableActivity
{
    /// <summary>The event that leaves the case.</summary>
    public const string EventName = "case-withdrawn";

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Event, EventName);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var cancellation = context.CancellationToken;
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var answer = TaskAnswers.Read<WithdrawalAnswer>(signal.Payload);
        Guid? by = Guid.TryParse(context.Actor, out var staff) ? staff : null;
        string? joinedTo = null;
        if (answer.Reason == WithdrawalReason.Joined)
        {
            if (answer.JoinTo is not { } otherId || await desk.Cases.FindAsync(otherId, cancellation) is not { } other)
                return ((Result)new Problem("join.case-missing", nameof(answer.JoinTo))).ToRejection();
            var joined = other.Join(theCase, by, context.Now);
            if (!joined.Succeeded)
                return joined.ToRejection();
            joinedTo = other.Reference;
        }

        var withdrawn = await leaving.LeaveAsync(
            theCase, new Withdrawal(answer.Reason, answer.Text.Trim(), by, context.Now, joinedTo) { Facts = answer.Facts }, cancellation);
        if (!withdrawn.Succeeded)
            return withdrawn.ToRejection();
        return ActivityResult.Outcome(answer.Reason.ToString());
    }
}

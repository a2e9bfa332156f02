using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>
/// The family is not followed up any more: it has moved, or lost its child, or wishes it so after the case was done. Every other
/// process of the case ends where it stands, in the same transaction; nothing of them is said or asked from then on.
/// </summary>
[Activity("Bk.LeaveCase", DisplayName = "Oppfølgingen avsluttes", Category = "Sak", Description = "Alt som er åpent i saken, stopper med en gang.")]
[Outcomes(
    nameof(WithdrawalReason.FamilyWish), nameof(WithdrawalReason.Moved), MayHandOn, nameof(WithdrawalReason.ChildDied),
    DisplayNames = ["Familien ønsker det", "Familien har flyttet", "Flyttet, og vi kan gi saken videre", "Familien har mistet barnet"])]
internal sealed class LeaveCase(TaskDesk desk, CaseLeaving leaving) : IEntryActivity
{
    /// <summary>The workflow input that says why.</summary>
    public const string LeavingInput = "leaving";

    /// <summary>The outcome when the new municipality may be told what it needs to know.</summary>
    public const string MayHandOn = "MovedOn";

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var answer = TaskAnswers.Read<WithdrawalAnswer>(context.WorkflowInput(LeavingInput));
        if (answer.Facts?.ContactPersonId is { } asked && await desk.Staff.FindAsync(asked, cancellation) is null)
            return ((Result)new Problem("leaving.person-missing", nameof(LeavingFacts.ContactPersonId))).ToRejection();
        await context.EndOthersAsync(answer.Reason.ToString());
        var left = await leaving.LeaveAsync(
            theCase,
            new Withdrawal(answer.Reason, answer.Text.Trim(), Guid.TryParse(context.Actor, out var by) ? by : null, context.Now) { Facts = answer.Facts },
            cancellation);
        if (!left.Succeeded)
            return left.ToRejection();
        await desk.CloseAsync(theCase, context.Now, cancellation);
        return ActivityResult.Outcome(
            answer is { Reason: WithdrawalReason.Moved, Facts.MayHandOn: true } ? MayHandOn : answer.Reason.ToString());
    }
}

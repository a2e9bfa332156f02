using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Contributions;

/// <content>What comes to the step from elsewhere than its tasks: through a one-time link, or from the case.</content>
internal sealed partial class CollectContributions
{
    private async ValueTask<ActivityResult> AnswerByLinkAsync(ActivityContext context, Signal signal, Guid linkId)
    {
        var cancellation = context.CancellationToken;
        if (await linkStore.FindAsync(linkId, cancellation) is not { } link || link.TaskId != signal.Wait.Id
            || await Desk.Tasks.FindAsync(link.TaskId, cancellation) is not { } task)
        {
            return ((Result)new Problem("contribution-link.replaced")).ToRejection();
        }

        var theCase = await Desk.CaseAsync(context.CorrelationId, cancellation);
        var answer = TaskAnswers.Read<ContributionAnswer>(signal.Payload);
        var byName = answer.ByName?.Trim();
        var typed = Result.All(
            string.IsNullOrWhiteSpace(answer.Text) ? new Problem("contribution.answer-missing", "Answer") : Result.Ok,
            TextRules.Given(byName, "contribution.person-missing", "Name"),
            answer.Text.Trim().Length > InquiryRules.MaxTextLength ? new Problem("text.too-long", "Answer", InquiryRules.MaxTextLength) : Result.Ok);
        var used = link.Use(context.Now);
        if (!used.Succeeded || !typed.Succeeded)
            return (used.Succeeded ? typed : used).ToRejection();
        var applied = theCase.AnswerContribution(link.ContributionId, answer.Text, by: null, context.Now, byName);
        if (!applied.Succeeded)
            return applied.ToRejection();
        task.CompleteFromOutside("Done", context.Now);
        await Desk.CloseDeadlineAsync(task.Id, context.Now, cancellation);
        return await NextAfterAsync(context, theCase, task, "Done");
    }

    private async ValueTask<ActivityResult> ChangeAsync(ActivityContext context, CollectingChange change)
    {
        // The family itself can take back a consent, and one can run out by itself.
        Guid? actor = Guid.TryParse(context.Actor, out var staff) ? staff : null;
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var ended = change switch
        {
            { Ended: { } gone } => Result<IReadOnlyList<Guid>>.From(gone),
            { Withdrawal: { } withdrawal } => await withdrawals.WithdrawAsync(theCase, withdrawal, actor, context.Now, context.CancellationToken),
            _ => theCase.EndWaiting(change.EndReason, actor ?? throw new InvalidOperationException("Somebody on the staff goes on without an answer."), context.Now),
        };
        if (!ended.Succeeded)
            return ended.ToRejection();
        if (change.Withdrawal is { } taken && ConsentWithdrawals.IsGone(theCase, taken.ConsentId, context.Now) is { } serviceId)
            ServiceClosing.Tell(context, serviceId);
        foreach (var contribution in ended.Value)
            await StopAskingAsync(context, contribution);
        context.WaitFor(WaitKind.Event, CollectingChange.EventName);
        return Next(theCase);
    }

    /// <summary>Nobody needs to do anything more about a contribution: its open tasks are cancelled, with all that watches over them.</summary>
    private async Task StopAskingAsync(ActivityContext context, Guid contributionId)
    {
        foreach (var wait in context.Waits.Where(wait => wait.Kind == WaitKind.Task).ToList())
        {
            if (await Desk.Tasks.FindAsync(wait.Id, context.CancellationToken) is not { State: TaskState.Open } task || task.SubjectId != contributionId)
                continue;
            task.Cancel();
            await Desk.CloseDeadlineAsync(task.Id, context.Now, context.CancellationToken);
            TaskTimers.Stop(context, task.Id);
            context.StopWaitingFor(wait);
        }
    }
}

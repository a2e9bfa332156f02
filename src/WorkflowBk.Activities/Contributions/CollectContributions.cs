using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Asks the chosen services, all at once, and goes on when none is waited for any more.</summary>
[Activity("Bk.CollectContributions", DisplayName = "Hent inn bidrag", Category = "Oppgaver", Description = "Spør tjenestene samtidig, minner dem på det, og går videre når alle har svart.")]
[DoneBy(StaffRole.Contributor)]
internal sealed partial class CollectContributions(
    TaskDesk desk, ContributionLinks links, IContributionLinkStore linkStore, ContributionRequests requests, ConsentWithdrawals withdrawals) : HumanTaskActivity(desk)
{
    protected override string TaskType => TaskTypes.Contribution;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        foreach (var asked in theCase.Contributions.Where(contribution => contribution.IsOpen))
            await AskAsync(context, theCase, asked);
        if (context.Waits.Count == 0)
            return ActivityResult.Done;
        context.WaitFor(WaitKind.Event, CollectingChange.EventName);
        return ActivityResult.Waiting;
    }

    public override async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        if (signal.Wait.Kind == WaitKind.Event)
            return await ChangeAsync(context, TaskAnswers.Read<CollectingChange>(signal.Payload));
        return signal.Wait.Kind == WaitKind.Task && LinkActor.TryRead(context.Actor, out var linkId)
            ? await AnswerByLinkAsync(context, signal, linkId)
            : await base.ResumeAsync(context, signal);
    }

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal)
    {
        if (task.Type == TaskTypes.ContributionLate)
            return await ApplyLateAsync(context, theCase, task, actor, TaskAnswers.Read<LateContributionAnswer>(signal.Payload));
        var answer = TaskAnswers.Read<ContributionAnswer>(signal.Payload);
        var applied = theCase.AnswerContribution(task.SubjectId!.Value, answer.Text, actor, context.Now);
        return applied.Succeeded ? "Done" : Result<string>.Fail(applied.Problems);
    }

    protected override async ValueTask<ActivityResult> NextAfterAsync(
        ActivityContext context, Case theCase, HumanTask task, string outcome)
    {
        TaskTimers.Stop(context, task.Id);
        if (Find(theCase, task) is { IsOpen: false } answered)
            await StopAskingAsync(context, answered.Id);
        return Next(theCase);
    }

    private static ActivityResult Next(Case theCase) =>
        theCase.Contributions.Any(contribution => contribution.IsOpen) ? ActivityResult.Waiting : ActivityResult.Done;

    private static Contribution? Find(Case theCase, HumanTask task) =>
        theCase.Contributions.FirstOrDefault(contribution => contribution.Id == task.SubjectId);

    private async Task AskAsync(ActivityContext context, Case theCase, Contribution asked)
    {
        var audience = asked.Outside is null
            ? await AudienceAsync(asked.ServiceId, context.CancellationToken)
            : new TaskAudience(StaffRole.Caseworker);
        var task = await AskAsync(
            context, theCase, TaskTypes.Contribution, TextsFor(asked), audience, asked.Id, id => DeadlineOf(context, theCase.Id, id, asked));
        await requests.IssueAsync(context, theCase, asked);
        if (asked.Outside is not null)
            await links.SendFirstAsync(theCase, asked, task.Id, context.Now, context.CancellationToken);
    }

    private Deadline DeadlineOf(ActivityContext context, Guid caseId, Guid taskId, Contribution asked)
    {
        var today = OsloTime.DateIn(context.Now);
        if (DeadlineOf(caseId, taskId, today) is { } usual && usual.Due == asked.Due)
            return usual;
        var days = Math.Max(0, asked.Due.DayNumber - today.DayNumber);
        return Deadline.Target(Guid.CreateVersion7(), caseId, taskId, Title, new Period(days, PeriodUnit.Days), today);
    }

    /// <summary>Somebody always has the question: the service's contributors, else its leader, else the caseworker who must call.</summary>
    private async Task<TaskAudience> AudienceAsync(Guid serviceId, CancellationToken cancellationToken)
    {
        var staff = await Desk.Staff.ListAsync(cancellationToken);
        bool Has(StaffRole role) => staff.Any(person => person.ServiceId == serviceId && person.Has(role));
        return Has(StaffRole.Contributor) ? new TaskAudience(StaffRole.Contributor, serviceId)
            : Has(StaffRole.ServiceLeader) ? new TaskAudience(StaffRole.ServiceLeader, serviceId)
            : new TaskAudience(StaffRole.Caseworker);
    }
}

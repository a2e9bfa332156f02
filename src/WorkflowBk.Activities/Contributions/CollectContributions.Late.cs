using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Contributions;

/// <content>A contribution that has not come: its service's leader is asked what to do.</content>
internal sealed partial class CollectContributions
{
    [Input(DisplayName = "For sent: mål i virkedager", Description = "Hvor lang tid lederen har på seg.")]
    public int LateDueInWorkingDays { get; set; } = 3;

    protected override async ValueTask RemindAsync(ActivityContext context, Case theCase, HumanTask task, Deadline deadline)
    {
        if (task.Type == TaskTypes.Contribution && Find(theCase, task) is { Outside: not null } asked)
            await links.RemindAsync(theCase, asked, task.Id, context.Now, context.CancellationToken);
        else
            await base.RemindAsync(context, theCase, task, deadline);
    }

    protected override async ValueTask TellOverdueAsync(ActivityContext context, Case theCase, HumanTask task, Deadline deadline)
    {
        await base.TellOverdueAsync(context, theCase, task, deadline);
        if (task.Type == TaskTypes.Contribution && Find(theCase, task) is { IsOpen: true } asked)
            await EscalateAsync(context, theCase, task, asked);
    }

    /// <summary>A leader's word on when it comes holds the task against that day.</summary>
    protected override DateOnly DueOf(Case theCase, HumanTask task, Deadline deadline) =>
        task.Type == TaskTypes.Contribution && Find(theCase, task)?.PromisedOn is { } promised && promised > deadline.Due
            ? promised
            : deadline.Due;

    private async Task EscalateAsync(ActivityContext context, Case theCase, HumanTask late, Contribution asked)
    {
        var (audience, leader) = await LeaderAsync(late, asked.ServiceId, context.CancellationToken);
        var unreachable = leader is not null && (leader.Email.Length == 0 || !ContactDetails.IsEmail(leader.Email));
        await AskAsync(
            context, theCase, TaskTypes.ContributionLate,
            LateTexts(unreachable),
            audience, asked.Id,
            id => Deadline.Target(
                Guid.CreateVersion7(), theCase.Id, id, LateTitle, new Period(LateDueInWorkingDays, PeriodUnit.WorkingDays),
                OsloTime.DateIn(context.Now)));
    }

    /// <summary>The service's leader; the coordinating unit's where the post is vacant, and where the leader is the one who is late.</summary>
    private async Task<(TaskAudience Audience, StaffMember? Leader)> LeaderAsync(HumanTask late, Guid serviceId, CancellationToken cancellationToken)
    {
        var service = await Desk.Staff.FindServiceAsync(serviceId, cancellationToken);
        var leader = service?.LeaderId is { } id ? await Desk.Staff.FindAsync(id, cancellationToken) : null;
        return leader is not null && leader.Id != late.AssigneeId && late.Role != StaffRole.ServiceLeader
            ? (new TaskAudience(StaffRole.ServiceLeader, serviceId, leader.Id), leader)
            : (new TaskAudience(StaffRole.KeLeader), null);
    }

    private async ValueTask<Result<string>> ApplyLateAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, LateContributionAnswer answer)
    {
        var cancellation = context.CancellationToken;
        var contributionId = task.SubjectId!.Value;
        if (answer.Choice == LateChoice.Answer)
            return Left(theCase.AnswerContribution(contributionId, answer.Text, actor, context.Now), answer.Choice);

        var promised = theCase.PromiseContribution(contributionId, answer.On, OsloTime.DateIn(context.Now));
        if (!promised.Succeeded)
            return Left(promised, answer.Choice);
        var asked = await OpenTaskOfAsync(context, contributionId);
        if (answer.Choice == LateChoice.GiveToAnother)
        {
            if (answer.GiveTo is not { } chosen || await Desk.Staff.FindAsync(chosen, cancellation) is not { } another)
                return new Problem("contribution.another-missing", "GiveTo");
            var by = await Desk.Staff.FindAsync(actor, cancellation)
                ?? throw new InvalidOperationException($"There is nobody {actor}.");
            if (asked.Assign(another, by) is { Succeeded: false } refused)
                return Left(Result.Fail([.. refused.Problems.Select(problem => problem with { Field = "GiveTo" })]), answer.Choice);
            await Desk.Cases.AddMemberAsync(theCase.Id, another.Id, CaseMember.RoleFor(asked.Role), context.Now, cancellation);
            await Desk.Mail.TellAsync(StaffNotices.NewTask, asked, theCase, context.Now, context.Actor, cancellation);
        }

        TaskTimers.Stop(context, asked.Id);
        TaskTimers.Begin(context, asked.Id, answer.On!.Value, RemindWorkingDaysBefore);
        return Left(Result.Ok, answer.Choice);
    }

    private async Task<HumanTask> OpenTaskOfAsync(ActivityContext context, Guid contributionId)
    {
        foreach (var wait in context.Waits.Where(wait => wait.Kind == WaitKind.Task && wait.Name == TaskTypes.Contribution))
        {
            if (await Desk.Tasks.FindAsync(wait.Id, context.CancellationToken) is { } task && task.SubjectId == contributionId)
                return task;
        }

        throw new InvalidOperationException($"Nobody is asked for the contribution {contributionId}.");
    }

    private static Result<string> Left(Result result, LateChoice choice) =>
        result.Succeeded ? choice.ToString() : Result<string>.Fail(result.Problems);
}

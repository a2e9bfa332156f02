using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Asks the chosen services, all at once, and goes on when every one has answered.</summary>
[Activity("Bk.CollectContributions", DisplayName = "Hent inn bidrag", Category = "Oppgaver", Description = "Spør tjenestene samtidig, og går videre når alle har svart.")]
[DoneBy(StaffRole.Contributor)]
internal sealed class CollectContributions(TaskDesk desk) : HumanTaskActivity(desk)
{
    protected override string TaskType => TaskTypes.Contribution;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        foreach (var contribution in theCase.Contributions.Where(contribution => !contribution.IsAnswered))
            await AskAsync(context, await AudienceAsync(contribution.ServiceId, context.CancellationToken), contribution.Id);
        return context.Waits.Count > 0 ? ActivityResult.Waiting : ActivityResult.Done;
    }

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal)
    {
        var answer = TaskAnswers.Read<ContributionAnswer>(signal.Payload);
        var applied = theCase.AnswerContribution(task.SubjectId!.Value, answer.Text, actor, context.Now);
        return ValueTask.FromResult(applied.Succeeded ? "Done" : Result<string>.Fail(applied.Problems));
    }

    protected override ActivityResult NextAfter(ActivityContext context, string outcome) =>
        context.Waits.Count > 0 ? ActivityResult.Waiting : ActivityResult.Done;

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

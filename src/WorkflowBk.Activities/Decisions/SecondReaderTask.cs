using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Decisions;

/// <summary>A second pair of eyes before the decision goes out, where the municipality wants it; else it goes straight on.</summary>
[Activity("Bk.SecondReader", DisplayName = "En annen leser avgjørelsen", Category = "Oppgaver", Description = "Noen andre enn den som avgjorde, leser avgjørelsen først. Bare der kommunen ønsker det.")]
[Outcomes(
    nameof(DecisionOutcome.ChildCoordinator), nameof(DecisionOutcome.Coordinator), nameof(DecisionOutcome.NotNow), nameof(DecisionOutcome.Refused),
    SentBack, DisplayNames = ["Barnekoordinator", "Koordinator", "Ikke nå", "Avslag", "Sendt tilbake"])]
[DoneBy(StaffRole.KeLeader)]
internal sealed class SecondReaderTask(TaskDesk desk, IMunicipality municipality) : HumanTaskActivity<SecondReaderAnswer>(desk)
{
    private const string SentBack = "SentBack";

    protected override string TaskType => TaskTypes.SecondReader;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        return (await municipality.GetAsync(context.CancellationToken)).WantsSecondReader
            ? await base.ExecuteAsync(context)
            : ActivityResult.Outcome(theCase.Decision!.Outcome.ToString());
    }

    /// <summary>The unit's leader; a caseworker when the only leader decided.</summary>
    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var leaders = await Desk.Staff.WithRoleAsync(StaffRole.KeLeader, context.CancellationToken);
        if (leaders.Any(leader => leader.Id != theCase.Decision!.DecidedBy))
            return new TaskAudience(StaffRole.KeLeader);
        var other = (await Desk.Staff.WithRoleAsync(StaffRole.Caseworker, context.CancellationToken))
            .FirstOrDefault(person => person.Id != theCase.Decision!.DecidedBy);
        return new TaskAudience(StaffRole.Caseworker, PersonId: other?.Id);
    }

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, SecondReaderAnswer answer) =>
        Leave(
            theCase.ReviewDecision(new DecisionReview(answer.Agrees, answer.Reason.Trim(), actor, context.Now)),
            answer.Agrees ? theCase.Decision!.Outcome.ToString() : SentBack);
}

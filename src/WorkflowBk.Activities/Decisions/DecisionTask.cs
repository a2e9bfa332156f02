using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Decisions;

/// <summary>The decision in the case.</summary>
[Activity("Bk.Decide", DisplayName = "Avgjør saken", Category = "Oppgaver", Description = "Barnekoordinator, koordinator, ikke nå eller avslag.")]
[Outcomes(
    nameof(DecisionOutcome.ChildCoordinator), nameof(DecisionOutcome.Coordinator), nameof(DecisionOutcome.NotNow), nameof(DecisionOutcome.Refused),
    DisplayNames = ["Barnekoordinator", "Koordinator", "Ikke nå", "Avslag"])]
[DoneBy(StaffRole.Caseworker)]
internal sealed class DecisionTask(TaskDesk desk) : HumanTaskActivity<DecisionAnswer>(desk)
{
    protected override string TaskType => TaskTypes.Decision;

    protected override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, DecisionAnswer answer)
    {
        var decision = Decision.Create(
            answer.Outcome,
            answer.Reason,
            [.. answer.Help.Select(item => new HelpItem(item.Help.Trim(), item.EndsWhere.Trim(), item.TakenOverBy.Trim()))],
            answer.ReassessOn,
            answer.ImpartialityConfirmed,
            actor,
            context.Now,
            context.VersionId);
        var result = decision.Succeeded ? theCase.Decide(decision.Value) : decision;
        if (!result.Succeeded)
            return Result<string>.Fail(result.Problems);
        // Whoever has been answered needs no preliminary answer.
        foreach (var deadline in await Desk.Deadlines.OpenOfCaseAsync(theCase.Id, context.CancellationToken))
        {
            if (deadline.RuleKey == PreliminaryAnswer.RuleKey)
                deadline.Close(OsloTime.DateIn(context.Now));
        }

        return answer.Outcome.ToString();
    }
}

using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Trials;

/// <summary>Something that people chose in a case that is closed.</summary>
/// <param name="StepId">The step it was chosen at; <c>null</c> where any step of the kind will do.</param>
internal sealed record ReplayChoice(ReplayChoiceKind Kind, DateTimeOffset At, string? StepId, string? TaskType, string Outcome)
{
    /// <summary>The choices of a case in their order.</summary>
    /// <param name="definition">Of the version it followed.</param>
    public static IReadOnlyList<ReplayChoice> Of(PastCase past, WorkflowDefinition definition)
    {
        var stepsAt = past.Steps.Where(step => step.ByPerson && IsDoneByPeople(definition, step.StepId)).ToLookup(step => step.At);
        var done = past.Tasks.Where(task => task is { Outcome: not null, CompletedAt: not null }).ToList();
        var doneAt = done.Select(task => task.CompletedAt!.Value).ToHashSet();
        var tasks = done.Select(task => new ReplayChoice(
            ReplayChoiceKind.Task,
            task.CompletedAt!.Value,
            // Several people answer at one step, and it comes to its end with the last of them.
            task.Type is TaskTypes.Contribution or TaskTypes.ContributionLate ? null : stepsAt[task.CompletedAt.Value].FirstOrDefault(step => step.Outcome == task.Outcome)?.StepId,
            task.Type,
            task.Outcome!));
        var others =
            from step in past.Steps
            let kind = definition.Steps.GetValueOrDefault(step.StepId)?.Type switch
            {
                "Bk.AwaitWithdrawal" when Enum.TryParse<WithdrawalReason>(step.Outcome, out _) => ReplayChoiceKind.Withdrawal,
                "Bk.CollectContributions" when !doneAt.Contains(step.At) => ReplayChoiceKind.GoOnWithout,
                "Elsa.Event" => ReplayChoiceKind.Event,
                _ => (ReplayChoiceKind?)null,
            }
            where kind is not null
            select new ReplayChoice(kind.Value, step.At, step.StepId, null, step.Outcome);
        return [.. tasks.Concat(others).OrderBy(choice => choice.At)];
    }

    private static bool IsDoneByPeople(WorkflowDefinition definition, string stepId) =>
        definition.Steps.GetValueOrDefault(stepId)?.Type is { } type && (type == "Bk.FormTask" || StepRoles.Of(type) is not null);

    /// <summary>Whether it is what an open task asks for.</summary>
    public bool IsAbout(TrialTask task) =>
        Kind == ReplayChoiceKind.Task && TaskType == task.Task.Type && (StepId is null || StepId == task.StepId);
}

/// <summary>What people can choose, besides what the clock does.</summary>
internal enum ReplayChoiceKind
{
    Task,
    Withdrawal,
    GoOnWithout,
    Event,
}

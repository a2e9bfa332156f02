using System.Collections.Frozen;
using System.Reflection;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Activities.Checking;

/// <summary>Finds tasks that could lie: with no deadline, or for people the municipality does not have.</summary>
internal sealed class TaskCheck(IStaffDirectory staff) : IDefinitionCheck
{
    private static readonly FrozenDictionary<string, Type> _human = (
        from type in typeof(TaskCheck).Assembly.GetTypes()
        let activity = type.GetCustomAttribute<ActivityAttribute>()
        where activity is not null && type.IsSubclassOf(typeof(HumanTaskActivity))
        select KeyValuePair.Create(activity.Type, type)).ToFrozenDictionary(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var present = (await staff.ListAsync(cancellationToken)).SelectMany(person => person.Roles).ToHashSet();
        return [.. definition.Steps.Values.Where(HasTask).SelectMany(step => Problems(step, present))];
    }

    private static IEnumerable<DefinitionProblem> Problems(ActivityNode step, HashSet<StaffRole> present)
    {
        if (!_human[step.Type].IsDefined(typeof(OwnDeadlineAttribute))
            && !Written.IsGiven(step, nameof(HumanTaskActivity.DueInWorkingDays)) && !Written.IsGiven(step, nameof(HumanTaskActivity.DeadlineRule)))
        {
            yield return DefinitionProblem.Warning(step, "no-deadline", "its task has no deadline.");
        }

        if (RoleOf(step) is { } role && !present.Contains(role))
            yield return DefinitionProblem.Warning(step, "nobody-has-role", $"nobody has the role {role}, so nobody could do its task.", role.ToString());
    }

    private static StaffRole? RoleOf(ActivityNode step) =>
        Written.Text(step, nameof(FormTask.Role)) is { } text && Enum.TryParse<StaffRole>(text, out var role) ? role : StepRoles.Of(step.Type);

    /// <summary>A letter is somebody's task only where it is read through first.</summary>
    private static bool HasTask(ActivityNode step) =>
        _human.TryGetValue(step.Type, out var type)
        && (type != typeof(IssueDocument) || Written.MayBeTrue(step, nameof(IssueDocument.ReviewBeforeIssue)));
}

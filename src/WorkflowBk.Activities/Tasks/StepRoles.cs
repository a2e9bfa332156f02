using System.Collections.Frozen;
using System.Reflection;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Who does the tasks of each kind of step, for those who read a workflow.</summary>
public static class StepRoles
{
    private static readonly FrozenDictionary<string, StaffRole> _roles = (
        from type in typeof(StepRoles).Assembly.GetTypes()
        let activity = type.GetCustomAttribute<ActivityAttribute>()
        let doneBy = type.GetCustomAttribute<DoneByAttribute>()
        where activity is not null && doneBy is not null
        select KeyValuePair.Create(activity.Type, doneBy.Role)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role, or <c>null</c> when nobody does it or the step itself says who.</summary>
    /// <param name="activityType">Name in workflow files, e.g. <c>Bk.FirstContact</c>.</param>
    public static StaffRole? Of(string activityType) => _roles.TryGetValue(activityType, out var role) ? role : null;
}

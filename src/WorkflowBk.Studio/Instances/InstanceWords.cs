using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Studio.Instances;

/// <summary>What Elsa calls where an instance stands.</summary>
internal static class InstanceWords
{
    public static string StatusOf(WorkflowStatus status) => status == WorkflowStatus.Running ? "Running" : "Finished";

    public static string SubStatusOf(WorkflowStatus status) => status switch
    {
        WorkflowStatus.Running => "Suspended",
        WorkflowStatus.Cancelled => "Cancelled",
        WorkflowStatus.Faulted => "Faulted",
        _ => "Finished",
    };

    public static IReadOnlyList<WorkflowStatus> Read(IEnumerable<string> statuses, IEnumerable<string> subStatuses)
    {
        var all = Enum.GetValues<WorkflowStatus>();
        var wanted = statuses.ToHashSet(StringComparer.Ordinal);
        var wantedSub = subStatuses.ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0 && wantedSub.Count == 0)
            return [];
        WorkflowStatus[] found =
        [
            .. all.Where(status => (wanted.Count == 0 || wanted.Contains(StatusOf(status)))
                && (wantedSub.Count == 0 || wantedSub.Contains(SubStatusOf(status)))),
        ];
        // Something was asked for that no instance of ours ever is.
        return found.Length > 0 ? found : [(WorkflowStatus)(-1)];
    }
}

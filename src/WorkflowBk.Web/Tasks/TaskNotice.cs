namespace WorkflowBk.Web.Tasks;

/// <summary>What a task's page says after somebody has handed the task on; the keys are in the address.</summary>
internal static class TaskNotice
{
    public const string Released = "lagt-tilbake";
    public const string Assigned = "gitt";

    public static bool Known(string? key) => key is Released or Assigned;
}

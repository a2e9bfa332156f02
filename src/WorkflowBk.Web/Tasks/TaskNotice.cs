namespace WorkflowBk.Web.Tasks;

/// <summary>What a task's page says after somebody has handed the task on; the keys are in the address.</summary>
internal static class TaskNotice
{
    public const string Released = "lagt-tilbake";
    public const string Assigned = "gitt";

    public const string Delegated = "overlatt";
    public const string GivenBack = "gitt-tilbake";
    public const string TakenBack = "tatt-tilbake";
    public const string Cancelled = "avlyst";
    public const string Commented = "kommentert";
    public const string Attached = "vedlagt";

    public static bool Known(string? key) =>
        key is Released or Assigned or Delegated or GivenBack or TakenBack or Cancelled or Commented or Attached;
}

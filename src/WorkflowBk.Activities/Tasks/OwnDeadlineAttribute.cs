namespace WorkflowBk.Activities.Tasks;

/// <summary>The tasks of the step have days of their own, e.g. the day something was promised by, and need no deadline in the workflow.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class OwnDeadlineAttribute : Attribute;

namespace WorkflowBk.Workflows.Activities;

/// <summary>
/// An activity that takes in what somebody brings. When it fails nothing is kept of the burst and the caller gets the error,
/// instead of an instance that stands still with what was brought locked inside.
/// </summary>
public interface IEntryActivity : IActivity;

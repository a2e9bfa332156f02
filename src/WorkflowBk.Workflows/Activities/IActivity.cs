namespace WorkflowBk.Workflows.Activities;

/// <summary>
/// One kind of step. A new object is made for every run, with services from the burst's scope; it may read and write that
/// one database and nothing else.
/// </summary>
public interface IActivity
{
    ValueTask<ActivityResult> ExecuteAsync(ActivityContext context);
}

/// <summary>An activity that waits, and goes on when what it waits for has come.</summary>
public interface IResumableActivity : IActivity
{
    /// <param name="signal">What came, and on which of the step's waits; that wait is used up.</param>
    ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal);
}

/// <summary>An activity that has something to tidy up when the process takes another way while it waits.</summary>
public interface ICancellableActivity : IActivity
{
    ValueTask CancelAsync(ActivityContext context);
}

/// <summary>An activity with steps inside.</summary>
public interface IContainerActivity : IActivity
{
    /// <summary>Called each time a step inside has completed. <see cref="ActivityResult.Waiting"/> keeps the container open.</summary>
    ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes);
}

/// <summary>A container that runs its steps in rounds; <c>Elsa.Break</c> leaves it.</summary>
public interface ILoopActivity : IContainerActivity;

/// <summary>An activity whose ways out depend on how it is set up.</summary>
public interface IDynamicOutcomes
{
    static abstract IReadOnlyList<string> OutcomesOf(Definitions.ActivityNode step);
}

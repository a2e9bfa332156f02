using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Activities;

/// <summary>An activity that can start a workflow, where its step is marked so.</summary>
public interface ITriggerActivity : IActivity
{
    /// <summary>What starts the next instance, with the inputs as they are set; <c>null</c> when nothing ever does again.</summary>
    /// <param name="hasStarted">It has started one before.</param>
    Trigger? NextAfter(DateTimeOffset now, bool hasStarted);
}

/// <summary>What starts an instance.</summary>
/// <param name="Kind">An event or a timer.</param>
/// <param name="Name">The event's name, or the kind of timer.</param>
/// <param name="DueAt">When a timer does.</param>
public sealed record Trigger(WaitKind Kind, string Name, DateTimeOffset? DueAt);

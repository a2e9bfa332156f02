using System.Data.Common;
using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>Tells that it ran: its text, or its id.</summary>
[Activity("Test.Note")]
internal sealed class Note(Effects effects) : IActivity
{
    [Input]
    public string? Text { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        effects.Write(Text ?? context.Step.Id);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}

/// <summary>Writes something, and then fails.</summary>
[Activity("Test.Throw")]
internal sealed class Throw(Effects effects) : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        effects.Write($"half of {context.Step.Id}");
        throw new InvalidOperationException("It broke.");
    }
}

/// <summary>Finds the database gone.</summary>
[Activity("Test.Outage")]
internal sealed class Outage : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) =>
        throw new InvalidOperationException("Likely a transient failure.", new NoDatabaseException());
}

internal sealed class NoDatabaseException() : DbException("Connection lost.");

/// <summary>Takes in what somebody brings, and fails at it.</summary>
[Activity("Test.Entry")]
internal sealed class Entry(Effects effects) : IEntryActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        effects.Write("half of an entry");
        throw new NotSupportedException("Cannot take it in.");
    }
}

/// <summary>Does not accept what is brought.</summary>
[Activity("Test.Reject")]
internal sealed class Reject(Effects effects) : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        effects.Write("half of a rejection");
        return ValueTask.FromResult(ActivityResult.Reject(new Rejection("too-late", "date", [])));
    }
}

/// <summary>Waits for a person; leaves by the outcome in the payload, or does what it says.</summary>
[Activity("Test.Task")]
[Outcomes("Done", "Yes", "No")]
internal sealed class TaskStep(Effects effects) : IResumableActivity, ICancellableActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Task, "task");
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        effects.Write(context.Step.Id);
        return ValueTask.FromResult(signal.Payload.ValueKind != JsonValueKind.String ? ActivityResult.Done : signal.Payload.GetString() switch
        {
            "reject" => ActivityResult.Reject(new Rejection("not-complete", null, [])),
            "throw" => throw new InvalidOperationException("It broke."),
            var outcome => ActivityResult.Outcome(outcome!),
        });
    }

    public ValueTask CancelAsync(ActivityContext context)
    {
        effects.Write($"cancelled {context.Step.Id}");
        return ValueTask.CompletedTask;
    }
}

/// <summary>Waits, and fails when it is cancelled.</summary>
[Activity("Test.Stubborn")]
internal sealed class Stubborn(Effects effects) : IResumableActivity, ICancellableActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Task, "stubborn");
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(ActivityResult.Done);

    public ValueTask CancelAsync(ActivityContext context)
    {
        effects.Write("half of a cancellation");
        throw new InvalidOperationException("Cannot be cancelled.");
    }
}

/// <summary>Works or fails, and is tried again by itself.</summary>
[Activity("Test.Flaky")]
[Retry(3, "01:00:00")]
internal sealed class Flaky : IActivity
{
    [Input]
    public bool Works { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) =>
        ValueTask.FromResult(Works ? ActivityResult.Done : ActivityResult.Fault("Not yet."));
}

using WorkflowBk.Studio.Instances;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Studio.Journal;

/// <summary>Reads an instance's journal as runs of its steps.</summary>
internal sealed class RunReader(IInstanceQueries instances, InstanceDesk desk)
{
    /// <summary>What happened in an instance; <c>null</c> when there is no such instance.</summary>
    public async Task<InstanceRuns?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } instance)
            return null;
        var paths = await desk.PathsAsync(instance.VersionId, cancellationToken);
        var waiting = await instances.WaitingStepsAsync(id, cancellationToken);
        List<StepRun> runs = [];
        List<JournalLine> lines = [];
        JournalEntry? moved = null;
        foreach (var entry in await instances.JournalAsync(id, cancellationToken))
        {
            if (entry.Event == JournalEvent.Moved)
            {
                moved = entry;
                foreach (var gone in runs.Where(run => run.IsOpen && paths.Find(run.StepId) is null))
                    (gone.Status, gone.EndedAt) = (StepRun.Canceled, entry.At);
                continue;
            }

            var begun = runs.Count;
            var run = RunOf(entry, runs);
            // The journal has one line a step where nothing is waited for; the designer wants to see it begin as well.
            if (runs.Count > begun)
                lines.Add(new JournalLine($"{entry.Id}b", run, "Started", entry.At));
            Apply(entry, run);
            if (EventOf(entry.Event) is { } name)
                lines.Add(new JournalLine($"{entry.Id}", run, name, entry.At));
        }

        if (moved is not null)
            GoOn(moved, waiting, runs, lines);
        foreach (var run in runs.Where(run => run.IsOpen))
            run.Waits = waiting.Contains(run.StepId);
        return new InstanceRuns(instance, paths, runs, lines);
    }

    /// <summary>What waits under another id since the instance was moved, began there with the move.</summary>
    private static void GoOn(JournalEntry moved, IReadOnlyCollection<string> waiting, List<StepRun> runs, List<JournalLine> lines)
    {
        foreach (var (index, step) in waiting.Where(step => !runs.Exists(run => run.IsOpen && run.StepId == step)).Index().ToList())
        {
            StepRun run = new() { Id = $"{moved.InstanceId:N}-{moved.Id}-{index}", StepId = step, StartedAt = moved.At };
            runs.Add(run);
            lines.Add(new JournalLine($"{moved.Id}-{index}", run, "Started", moved.At));
        }
    }

    private static StepRun RunOf(JournalEntry entry, List<StepRun> runs)
    {
        if (runs.FindLast(run => run.StepId == entry.StepId) is { } known && (known.IsOpen || entry.Event == JournalEvent.Retried))
            return known;
        StepRun begun = new() { Id = $"{entry.InstanceId:N}-{entry.Id}", StepId = entry.StepId, StartedAt = entry.At };
        runs.Add(begun);
        return begun;
    }

    private static void Apply(JournalEntry entry, StepRun run)
    {
        switch (entry.Event)
        {
            case JournalEvent.Completed or JournalEvent.Finished or JournalEvent.Skipped:
                (run.Status, run.EndedAt, run.Outcome) = (StepRun.Completed, entry.At, entry.Event == JournalEvent.Completed ? entry.Detail : null);
                break;
            case JournalEvent.Cancelled:
                (run.Status, run.EndedAt) = (StepRun.Canceled, entry.At);
                break;
            case JournalEvent.Faulted:
                (run.Status, run.EndedAt) = (StepRun.Faulted, entry.At);
                break;
            case JournalEvent.Retried:
                (run.Status, run.EndedAt) = (StepRun.Running, null);
                break;
        }
    }

    /// <summary>Notes are left out: a workflow can write anything there, also about a family.</summary>
    private static string? EventOf(JournalEvent what) => what switch
    {
        JournalEvent.Waiting => "Suspended",
        JournalEvent.Completed or JournalEvent.Finished or JournalEvent.Skipped => "Completed",
        JournalEvent.Cancelled => "Canceled",
        JournalEvent.Faulted => "Faulted",
        JournalEvent.Retried => "Resumed",
        _ => null,
    };
}

/// <summary>What happened in an instance.</summary>
internal sealed record InstanceRuns(InstanceSummary Instance, StepPaths Paths, IReadOnlyList<StepRun> Runs, IReadOnlyList<JournalLine> Lines);

/// <summary>A line of the journal that is shown.</summary>
internal sealed record JournalLine(string Id, StepRun Run, string Event, DateTimeOffset At);

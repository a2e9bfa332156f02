using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Workflows.Migration;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Histories;

/// <summary>The engine, with somebody who writes down what comes to it.</summary>
internal sealed class RecordingEngine(IWorkflowEngine engine, MunicipalityDb db, TimeProvider clock, List<RecordedStimulus> stimuli) : IWorkflowEngine
{
    public async Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken)
    {
        var input = JsonSerializer.SerializeToElement(stimulus.Input);
        return Kept(
            await engine.StartAsync(stimulus, cancellationToken),
            new RecordedStimulus(clock.GetUtcNow(), "start", stimulus.DefinitionId, stimulus.CorrelationId, null, input, stimulus.Actor));
    }

    public async Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken)
    {
        var wait = await db.Waits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == stimulus.WaitId, cancellationToken);
        var task = await db.Tasks.AsNoTracking().FirstOrDefaultAsync(row => row.Id == stimulus.WaitId, cancellationToken);
        return Kept(
            await engine.ResumeAsync(stimulus, cancellationToken),
            new RecordedStimulus(
                clock.GetUtcNow(), "resume", wait?.StepId, wait?.CorrelationId, task?.ServiceId,
                stimulus.Payload.ValueKind == JsonValueKind.Undefined ? null : stimulus.Payload, stimulus.Actor));
    }

    public async Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken)
    {
        var outcomes = await engine.PublishEventAsync(stimulus, cancellationToken);
        stimuli.Add(new RecordedStimulus(
            clock.GetUtcNow(), "event", stimulus.Name, stimulus.CorrelationId, null,
            stimulus.Payload.ValueKind == JsonValueKind.Undefined ? null : stimulus.Payload, stimulus.Actor));
        return outcomes;
    }

    public Task<StimulusOutcome> CancelAsync(CancelInstance stimulus, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No recorded story has a process ended by an operator.");

    public Task<StimulusOutcome> MendAsync(MendIncident stimulus, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No recorded story has a step that failed.");

    public Task<MigrationPlan?> PlanMoveAsync(
        Guid instanceId, string versionId, IReadOnlyDictionary<string, string> renamedSteps, CancellationToken cancellationToken) =>
        engine.PlanMoveAsync(instanceId, versionId, renamedSteps, cancellationToken);

    public Task<StimulusOutcome> MoveAsync(MoveInstance stimulus, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No recorded story has a case moved to another version.");

    public async Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken)
    {
        var fired = await engine.FireDueTimersAsync(max, cancellationToken);
        if (fired > 0)
            stimuli.Add(new RecordedStimulus(clock.GetUtcNow(), "timers"));
        return fired;
    }

    private StimulusOutcome Kept(StimulusOutcome outcome, RecordedStimulus stimulus)
    {
        if (outcome.Status == StimulusStatus.Applied)
            stimuli.Add(stimulus);
        return outcome;
    }
}

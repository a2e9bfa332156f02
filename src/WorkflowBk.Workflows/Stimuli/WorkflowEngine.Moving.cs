using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Migration;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>An instance is moved to another version of its workflow.</content>
internal sealed partial class WorkflowEngine
{
    public async Task<MigrationPlan?> PlanMoveAsync(
        Guid instanceId, string versionId, IReadOnlyDictionary<string, string> renamedSteps, CancellationToken cancellationToken)
    {
        await using var burst = await bursts.BeginAsync(cancellationToken);
        return await burst.LoadInstanceAsync(instanceId, cancellationToken) is { } instance
            && IsUnderWay(instance)
            && await TargetAsync(burst, instance, versionId, cancellationToken) is { } target
            ? (await MigrationAsync(burst, instance, target.Definition, renamedSteps, cancellationToken)).Migration.Plan()
            : null;
    }

    public Task<StimulusOutcome> MoveAsync(MoveInstance stimulus, CancellationToken cancellationToken) => RunAsync(
        StimulusKind.Move, (burst, attempt) => MoveAsync(burst, stimulus, attempt, cancellationToken), hasCaller: true, cancellationToken);

    private async Task<StimulusOutcome> MoveAsync(IBurst burst, MoveInstance stimulus, Attempt attempt, CancellationToken cancellationToken)
    {
        var instance = await burst.LoadInstanceAsync(stimulus.InstanceId, cancellationToken);
        if (await burst.FindStimulusAsync(stimulus.Key, cancellationToken) is { } earlier)
            return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
        if (instance is null || await TargetAsync(burst, instance, stimulus.VersionId, cancellationToken) is not { } target)
            return StimulusOutcome.Of(StimulusStatus.NotFound);
        if (!IsUnderWay(instance))
            return NotRunning(instance);
        attempt.Watch.DefinitionId ??= instance.DefinitionId;
        var (migration, state) = await MigrationAsync(burst, instance, target.Definition, stimulus.RenamedSteps, cancellationToken);
        var plan = migration.Plan();
        if (!plan.IsPossible)
        {
            return new StimulusOutcome(
                StimulusStatus.Rejected, instance.Id, instance.CorrelationId,
                [.. plan.Steps.Where(step => step.Obstacle is not null).Select(step => new Rejection($"move.{step.Obstacle}", step.StepId, [step.Name]))]);
        }

        migration.Apply(await burst.WaitsOfAsync(instance.Id, cancellationToken));
        var detail = string.Create(CultureInfo.InvariantCulture, $"{instance.VersionId} → {target.Version.Id}: {stimulus.Reason}");
        burst.Add(new JournalEntry(instance.Id, target.Definition.Root.Id, JournalEvent.Moved, detail, stimulus.Actor, attempt.Now));
        instance.Follow(new VersionReference(target.Version.Id, target.Version.DefinitionId, target.Version.Hash));
        var stands = state.Incidents.Count > 0 && target.Definition.IncidentStrategy == IncidentStrategy.Fault;
        instance.Keep(state, stands ? WorkflowStatus.Faulted : WorkflowStatus.Running, attempt.Now);
        burst.Add(new AcceptedStimulus(stimulus.Key, instance.Id, attempt.Now));
        await burst.CommitAsync(cancellationToken);
        return new StimulusOutcome(StimulusStatus.Applied, instance.Id, instance.CorrelationId, []);
    }

    private async Task<(InstanceMigration Migration, InstanceState State)> MigrationAsync(
        IBurst burst, WorkflowInstance instance, WorkflowDefinition to, IReadOnlyDictionary<string, string> renamed, CancellationToken cancellationToken)
    {
        var versions = burst.Services.GetRequiredService<IVersionStore>();
        var from = await definitions.GetAsync(instance.VersionId, instance.VersionHash, versions, cancellationToken);
        var state = InstanceState.Deserialize(instance.State);
        return (new InstanceMigration(state, from, to, renamed), state);
    }

    /// <summary>The version to move to; never a draft, which may still change.</summary>
    private async Task<(WorkflowVersion Version, WorkflowDefinition Definition)?> TargetAsync(
        IBurst burst, WorkflowInstance instance, string versionId, CancellationToken cancellationToken)
    {
        var versions = burst.Services.GetRequiredService<IVersionStore>();
        return await versions.FindAsync(versionId, cancellationToken) is { IsDraft: false } version && version.DefinitionId == instance.DefinitionId
            ? (version, await definitions.GetAsync(version.Id, version.Hash, versions, cancellationToken))
            : null;
    }

    private static bool IsUnderWay(WorkflowInstance instance) => instance.Status is WorkflowStatus.Running or WorkflowStatus.Faulted;
}

using WorkflowBk.Data.Bursts;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Migration;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Moving;

/// <summary>Moves cases under way to another version of their process. Whether and how is the engine's affair.</summary>
internal sealed class MoveDesk(InstancesOfVersion instances, IWorkflowEngine engine)
{
    /// <summary>What can be moved; <c>null</c> when there is no such version.</summary>
    /// <param name="toId">The version to move to; <c>null</c> for the one that new cases start on.</param>
    public async Task<MoveSheet?> ReadAsync(
        string fromId, string? toId, IReadOnlyDictionary<string, string> renamed, CancellationToken cancellationToken)
    {
        if (await instances.VersionAsync(fromId, cancellationToken) is not { } from)
            return null;
        var others = (await instances.PublishedAsync(from.DefinitionId, cancellationToken)).Where(version => version.Id != from.Id).ToList();
        var to = others.Find(version => version.Id == toId) ?? others.Find(version => version.IsPublished) ?? others.FirstOrDefault();
        List<MoveCandidate> candidates = [];
        if (to is not null)
        {
            foreach (var row in await instances.ListAsync(from.Id, cancellationToken))
            {
                if (await engine.PlanMoveAsync(row.Id, to.Id, renamed, cancellationToken) is { } plan)
                    candidates.Add(new MoveCandidate(row, plan));
            }
        }

        return new MoveSheet(from, others, to, candidates, await instances.CountAsync(from.Id, cancellationToken), StepsOf(from), to is null ? [] : StepsOf(to));
    }

    /// <summary>
    /// Moves what was ticked. The same form once more tells the same again: what it moved before is known by its key.
    /// </summary>
    /// <returns>One line for each case that was ticked, or what is missing in the form.</returns>
    public async Task<Result<IReadOnlyList<MoveLine>>> MoveAsync(MoveSheet sheet, MoveForm form, Guid actor, CancellationToken cancellationToken)
    {
        var ids = (form.Cases ?? []).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Take(InstancesOfVersion.Max).ToList();
        var chosen = await instances.FindAsync(sheet.From.DefinitionId, ids, cancellationToken);
        if (chosen.Count == 0)
            return new Problem("move.none-chosen", "Cases");
        if (string.IsNullOrWhiteSpace(form.Reason))
            return new Problem("reason.missing", "Reason");
        if (form.Reason.Length > InquiryRules.MaxTextLength)
            return new Problem("text.too-long", "Reason", InquiryRules.MaxTextLength);
        List<MoveLine> lines = [];
        foreach (var row in chosen)
        {
            var outcome = await engine.MoveAsync(
                new MoveInstance(row.Id, form.To ?? "", Renamed(form), form.Reason.Trim(), $"move:{form.Key}:{row.Id:N}", actor.ToString()),
                cancellationToken);
            lines.Add(new MoveLine(row, outcome.Status));
        }

        return lines;
    }

    public static IReadOnlyDictionary<string, string> Renamed(MoveForm form) => (form.Steps ?? [])
        .Where(step => step.From is { Length: > 0 } && step.To is { Length: > 0 })
        .GroupBy(step => step.From!, StringComparer.Ordinal)
        .ToDictionary(step => step.Key, step => step.First().To!, StringComparer.Ordinal);

    private static IReadOnlyList<ActivityNode> StepsOf(WorkflowVersion version) =>
        DefinitionReader.Read(version.Json).Definition is { } definition ? [.. definition.Steps.Values] : [];
}

/// <summary>The cases of a version, and where they would stand in another.</summary>
/// <param name="Others">Versions that cases can be moved to.</param>
/// <param name="To">The one that is looked at; <c>null</c> when there is none.</param>
/// <param name="Count">Cases on the version in all; more than are listed when there are very many.</param>
internal sealed record MoveSheet(
    WorkflowVersion From, IReadOnlyList<WorkflowVersion> Others, WorkflowVersion? To, IReadOnlyList<MoveCandidate> Candidates, int Count,
    IReadOnlyList<ActivityNode> StepsHere, IReadOnlyList<ActivityNode> StepsThere)
{
    /// <summary>Steps that a case stands at, and that have no place by themselves, with the steps that could take theirs.</summary>
    public IReadOnlyList<Homeless> Homeless(IReadOnlyDictionary<string, string> renamed) =>
    [
        .. Candidates.SelectMany(candidate => candidate.Plan.Steps)
            .Where(step => step.Obstacle is not null || renamed.ContainsKey(step.StepId))
            .DistinctBy(step => step.StepId)
            .Select(step => new Homeless(step, [.. StepsThere.Where(there => IsAlike(step, there))])),
    ];

    private bool IsAlike(StepMove step, ActivityNode there) =>
        StepsHere.FirstOrDefault(here => here.Id == step.StepId) is { } here && here.Type == there.Type && here.Version == there.Version;
}

/// <summary>A case, and where it would stand.</summary>
public sealed record MoveCandidate(UnderWay Row, MigrationPlan Plan)
{
    /// <summary>The steps it waits at.</summary>
    public IEnumerable<StepMove> Waiting => Plan.Steps.Where(step => !step.IsContainer);

    public StepMove? Obstacle => Plan.Steps.FirstOrDefault(step => step.Obstacle is not null);
}

/// <summary>A step without a place in the other version.</summary>
/// <param name="Candidates">Steps of the same kind there.</param>
internal sealed record Homeless(StepMove Step, IReadOnlyList<ActivityNode> Candidates);

/// <summary>What became of one case.</summary>
public sealed record MoveLine(UnderWay Row, StimulusStatus Status)
{
    public bool IsMoved => Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied;
}

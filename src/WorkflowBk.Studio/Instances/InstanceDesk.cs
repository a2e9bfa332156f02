using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Journal;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Studio.Instances;

/// <summary>Tells of instances, and knows which ones may be started and ended from here.</summary>
internal sealed class InstanceDesk(IInstanceQueries instances, VersionShelf shelf, ActivityCatalog catalog, Refusals refusals)
{
    private static readonly Dictionary<string, string> _nothing = [];

    public async Task<ItemPage<InstanceRow>> ListAsync(InstanceFilter filter, CancellationToken cancellationToken)
    {
        var page = await instances.ListAsync(filter, cancellationToken);
        var numbers = await NumbersAsync(cancellationToken);
        return new ItemPage<InstanceRow>([.. page.Items.Select(item => RowOf(item, numbers))], page.Total, []);
    }

    /// <summary>The instance, or <c>null</c> when there is none.</summary>
    public async Task<InstanceAnswer?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } found)
            return null;
        var row = RowOf(found, await NumbersAsync(cancellationToken));
        var paths = await PathsAsync(found.VersionId, cancellationToken);
        var incidents = await instances.IncidentsAsync(id, cancellationToken);
        StepContext top = new($"{id:N}-0", null, StepPaths.Top, _nothing, _nothing, []);
        return new InstanceAnswer(
            row.Id, row.DefinitionId, row.DefinitionVersionId, row.Version, row.Status, row.SubStatus, null, null, row.IncidentCount,
            row.CreatedAt, row.UpdatedAt, row.FinishedAt,
            new InstanceState(
                row.Id, row.DefinitionId, row.Version, row.Status, row.SubStatus, [],
                [.. incidents.Select(incident => new IncidentAnswer(
                    incident.StepId, paths.Of(incident.StepId), incident.StepType, refusals.Text("Instance.StepFailed"), incident.At))],
                [], [top], _nothing, _nothing, _nothing, row.CreatedAt, row.UpdatedAt, row.FinishedAt));
    }

    /// <summary>Where the steps of a version are on its drawing.</summary>
    public async Task<StepPaths> PathsAsync(string versionId, CancellationToken cancellationToken) =>
        await shelf.FindAsync(versionId, cancellationToken) is { } found && DefinitionReader.Read(found.Version.Json).Definition is { } definition
            ? StepPaths.Of(definition)
            : StepPaths.None;

    /// <summary>
    /// Whether a version works on a case: any of its steps does that is not the engine's own. Such a process begins with an
    /// inquiry and ends on the case, with the family told, and not by a press of a button in a list.
    /// </summary>
    public async Task<bool> WorksOnACaseAsync(string versionId, CancellationToken cancellationToken) =>
        await shelf.FindAsync(versionId, cancellationToken) is not { } found
        || DefinitionReader.Read(found.Version.Json).Definition is not { } definition
        || definition.Steps.Values.Any(step => catalog.Find(step.Type, step.Version) is not { IsGeneral: true });

    private async Task<Dictionary<string, int>> NumbersAsync(CancellationToken cancellationToken) =>
        (await shelf.AllAsync(cancellationToken)).ToDictionary(version => version.Summary.Id, version => version.Summary.Version);

    private static InstanceRow RowOf(InstanceSummary item, Dictionary<string, int> numbers) => new(
        item.Id, item.DefinitionId, item.VersionId, numbers.GetValueOrDefault(item.VersionId, 1), InstanceWords.StatusOf(item.Status),
        InstanceWords.SubStatusOf(item.Status), null, null, item.IncidentCount, item.CreatedAt, item.UpdatedAt, item.EndedAt);
}

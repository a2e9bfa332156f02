using WorkflowBk.Activities.Cases;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Activities.Checking;

/// <summary>Finds waits that nothing in the house would ever end.</summary>
internal sealed class WaitCheck(IVersionCatalogue catalogue, IVersionStore versions) : IDefinitionCheck
{
    private const string Waits = "Elsa.Event";
    private const string Tells = "Elsa.PublishEvent";

    public async ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        List<DefinitionProblem> problems =
        [
            .. definition.Steps.Values
                .Where(step => step.Type == "Elsa.RunTask")
                .Select(step => DefinitionProblem.At(step, "nobody-answers", "it waits for another system, and none is connected.")),
        ];
        var waits = definition.Steps.Values.Where(step => step.Type == Waits && Written.Text(step, "EventName") is not null).ToList();
        if (waits.Count > 0 && await ToldAsync(definition, cancellationToken) is { } told)
        {
            problems.AddRange(
                from step in waits
                let name = Written.Text(step, "EventName")!
                where !told.Contains(name)
                select DefinitionProblem.At(step, "never-told", $"it waits for the event “{name}”, which nothing tells of.", name));
        }

        return problems;
    }

    /// <summary>Every event that the program or a drawing tells of; <c>null</c> when a name is worked out while a case runs.</summary>
    private async Task<HashSet<string>?> ToldAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        List<ActivityNode> tellers = [.. definition.Steps.Values];
        var others = (await catalogue.ListAsync(cancellationToken)).Where(version => version.DefinitionId != definition.DefinitionId).ToList();
        foreach (var other in others.Where(version => version.IsPublished || !others.Exists(later => later.DefinitionId == version.DefinitionId && later.Version > version.Version)))
        {
            if (await versions.FindAsync(other.Id, cancellationToken) is { } version && DefinitionReader.Read(version.Json).Definition is { } read)
                tellers.AddRange(read.Steps.Values);
        }

        var names = tellers.Where(step => step.Type == Tells).Select(step => Written.Text(step, "EventName")).ToList();
        return names.Contains(null) ? null : [AwaitWithdrawal.EventName, .. names.OfType<string>()];
    }
}

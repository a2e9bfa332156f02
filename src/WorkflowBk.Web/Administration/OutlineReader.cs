using System.Globalization;
using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Administration;

/// <summary>Reads a stored version as an <see cref="Outline"/>.</summary>
internal sealed class OutlineReader(IVersionStore versions, ActivityCatalog catalog, RuleBook rules, TimeProvider clock)
{
    // Shown in places of their own, or the same thing once more.
    private static readonly HashSet<string> _shownElsewhere = new(StringComparer.Ordinal)
    {
        "Title", "TitleNn", "Reason", "ReasonNn", "Rule", "DeadlineRule", "DueInWorkingDays", "Template", "Role", "Fields", "Outcomes", "Phase",
    };

    /// <summary>The outline, or <c>null</c> when there is no such version.</summary>
    public async Task<Outline?> ReadAsync(string versionId, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(versionId, cancellationToken) is not { } version
            || DefinitionReader.Read(version.Json).Definition is not { } definition)
        {
            return null;
        }

        var order = Ordered(definition.Root).Where(step => step.Type != "Elsa.Start").ToList();
        var numbers = order.Select((step, index) => (step.Id, Number: index + 1)).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        var connections = definition.Root.SelfAndDescendants().SelectMany(node => node.Connections).ToLookup(connection => connection.SourceId, StringComparer.Ordinal);
        return new Outline(version, [.. order.Select(step => Step(step, numbers, definition.Steps, connections[step.Id].ToList()))]);
    }

    private static IEnumerable<ActivityNode> Ordered(ActivityNode container) =>
        FlowOrder.Of(container).SelectMany(step => step.Children.Count == 0 ? [step] : Ordered(step).Prepend(step));

    private OutlineStep Step(
        ActivityNode step, Dictionary<string, int> numbers, IReadOnlyDictionary<string, ActivityNode> steps, List<Connection> connections)
    {
        var descriptor = catalog.Find(step.Type, step.Version);
        var number = numbers[step.Id];
        var outcomes = descriptor?.OutcomesOf(step) ?? [.. connections.Select(connection => connection.SourcePort).Distinct()];
        List<OutlineWay> ways = [];
        foreach (var outcome in outcomes)
        {
            var name = outcomes.Count > 1 ? descriptor?.DisplayNameOf(outcome) ?? outcome : null;
            var targets = connections.Where(connection => connection.SourcePort == outcome && numbers.ContainsKey(connection.TargetId)).ToList();
            ways.AddRange(targets.Select(to => new OutlineWay(
                name, numbers[to.TargetId], steps[to.TargetId].Name, to.TargetId, numbers[to.TargetId] <= number)));
            if (targets.Count == 0)
                ways.Add(new OutlineWay(name, null, null, null, Back: false));
        }

        if (ways.Count == 0)
            ways.Add(new OutlineWay(null, null, null, null, Back: false));
        var role = Enum.TryParse<StaffRole>(Text(step, "Role"), out var written) ? written : StepRoles.Of(step.Type);
        var days = int.TryParse(Text(step, "DueInWorkingDays"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        var phase = Enum.TryParse<CasePhase>(Text(step, "Phase"), out var entered) ? entered : (CasePhase?)null;
        var why = Language.Current == Language.Nynorsk ? Text(step, "ReasonNn") ?? Text(step, "Reason") : Text(step, "Reason");
        return new OutlineStep(
            number, step.Id, step.Name, descriptor?.DisplayName is { Length: > 0 } display ? display : step.Type, role, why,
            RuleOf(step, "Rule"), days is null ? RuleOf(step, "DeadlineRule") : null, days, phase, Text(step, "Template"), Questions(step),
            Settings(step, descriptor), ways);
    }

    private LegalRule? RuleOf(ActivityNode step, string input) =>
        Text(step, input) is { } key ? rules.Find(key, clock.Today()) : null;

    private static IReadOnlyList<string> Questions(ActivityNode step)
    {
        if (Text(step, "Fields") is not { } fields)
            return [];
        try
        {
            var form = FormTaskForm.Read($$"""{"fields":{{fields}},"outcomes":[]}""");
            return [.. form.Fields.Select(field => Language.Current == Language.Nynorsk ? field.LabelNn ?? field.Label : field.Label)];
        }
        catch (JsonException)
        {
            // Fields that are worked out while the case runs have no labels yet.
            return [];
        }
    }

    private static List<KeyValuePair<string, string>> Settings(ActivityNode step, ActivityDescriptor? descriptor) =>
        [.. (descriptor?.Inputs ?? [])
            .Where(input => !_shownElsewhere.Contains(input.Name))
            .Select(input => KeyValuePair.Create(input.DisplayName is { Length: > 0 } name ? name : input.Name, Text(step, input.Name) ?? ""))
            .Where(setting => setting.Value.Length > 0)];

    private static string? Text(ActivityNode step, string input)
    {
        if (Expression.Read(step.Property(input)) is not { } expression)
            return null;
        return expression.Value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => expression.Value.GetString() is { Length: > 0 } text ? text : null,
            _ => expression.Value.GetRawText(),
        };
    }
}

using WorkflowBk.Studio.Definitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>Describes the activities there are, in the reader's language.</summary>
internal sealed class DescriptorWriter(ActivityCatalog catalog, CatalogueWords words, OptionSource options)
{
    private static readonly Dictionary<string, string> _none = [];

    /// <summary>
    /// All of them, also versions that are not offered any more: a running case or a stored drawing may have them, and the
    /// designer shows nothing at all of a drawing with one that it does not know.
    /// </summary>
    public IReadOnlyList<DescriptorAnswer> WriteAll()
    {
        var newest = catalog.All.GroupBy(activity => activity.Type).ToDictionary(group => group.Key, group => group.Max(activity => activity.Version));
        return
        [
            .. catalog.All
                .OrderBy(activity => activity.Category, StringComparer.Ordinal).ThenBy(activity => activity.Type, StringComparer.Ordinal)
                .Select(activity => Write(activity, activity.Version == newest[activity.Type])),
            Hidden(MissingActivities.StandIn),
            Hidden(ActivityShapes.StateMachine),
        ];
    }

    private DescriptorAnswer Write(ActivityDescriptor activity, bool isNewest)
    {
        var name = words.Activity(activity);
        return new DescriptorAnswer(
            activity.Type, activity.Type[..activity.Type.LastIndexOf('.')], $"{name} ", activity.Version, words.Category(activity), name,
            words.ActivityHelp(activity), activity.IsTrigger ? "Trigger" : "Action",
            [.. activity.Inputs.Select((input, index) => Write(activity, input, index))],
            [.. activity.Outputs.Select((output, index) => Write(activity, output, index))],
            [.. PortsOf(activity)],
            _none, _none, activity.IsContainer && ActivityShapes.SlotsOf(activity).Count == 0,
            isNewest && ActivityShapes.IsOffered(activity), ActivityShapes.IsStart(activity), ActivityShapes.IsTerminal(activity));
    }

    private InputAnswer Write(ActivityDescriptor activity, InputDescriptor input, int order)
    {
        var shape = InputShapes.Of(activity, input);
        return new InputAnswer(
            input.Name, shape.TypeName, words.Input(activity, input.Name), words.InputHelp(activity, input.Name), order, IsBrowsable: true,
            IsSerializable: true, IsSynthetic: false, shape.IsWrapped, shape.Hint, Category: null, DefaultValue: null, shape.DefaultSyntax,
            IsReadOnly: false, IsSensitive: false, StorageDriverType: null, SpecificationsOf(activity, input, shape));
    }

    private Dictionary<string, object>? SpecificationsOf(ActivityDescriptor activity, InputDescriptor input, InputShape shape) => shape.Hint switch
    {
        "dropdown" => new()
        {
            ["dropdown"] = new { selectList = new { items = options.Of(activity, input), isFlagsEnum = false, sortItems = false }, providerName = (string?)null },
        },
        "code-editor" => new() { ["code-editor"] = new { language = "javascript", editorHeight = 1, singleLineMode = false } },
        "json-editor" => new() { ["code-editor"] = new { language = "json", editorHeight = 1, singleLineMode = false } },
        "dynamic-outcomes" => new() { ["DynamicOutcomesOptions"] = new { fixedOutcomes = activity.Type == "Elsa.RunJavaScript" ? new[] { "Done" } : [] } },
        _ => null,
    };

    private OutputAnswer Write(ActivityDescriptor activity, OutputDescriptor output, int order) => new(
        output.Name, InputShapes.TypeNameOf(output.ValueType), words.Output(activity, output.Name), words.OutputHelp(activity, output.Name), order,
        IsBrowsable: true, IsSerializable: true, IsSynthetic: false);

    private IEnumerable<PortAnswer> PortsOf(ActivityDescriptor activity)
    {
        IEnumerable<PortAnswer> slots = ActivityShapes.SlotsOf(activity)
            .Select(name => new PortAnswer(name, words.Outcome(activity, name), "Embedded", IsBrowsable: true));
        // The designer makes the ports of a list by itself.
        var outcomes = activity.Type == "Elsa.FlowSwitch" ? ["Default"] : ActivityShapes.IsTerminal(activity) ? [] : activity.FixedOutcomes ?? [];
        return slots.Concat(outcomes.Select(name => new PortAnswer(name, words.Outcome(activity, name), "Flow", IsBrowsable: true)));
    }

    /// <summary>
    /// What the designer must know and cannot use: what stands where an activity should be that we do not have, and the kind of
    /// drawing that it offers by itself and breaks on when it is not described.
    /// </summary>
    private DescriptorAnswer Hidden(string type) => new(
        type, "Elsa", type["Elsa.".Length..], 1, words.Text("Category.Flyt"), words.Text(type), words.Text($"{type}.Help"), "Action", [], [], [], _none, _none, IsContainer: false, IsBrowsable: false, IsStart: false,
        IsTerminal: false);
}

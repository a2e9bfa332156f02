using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Editing;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>The designer's toolbox and its panel of settings, for pages that have forms instead of a drawing.</summary>
public sealed class StepForms
{
    private static readonly string[] _categories = ["Oppgaver", "Varsler", "Frister", "Sak", "Møter", "Klage", "Bytte", "Flyt"];

    private static readonly string[] _texts = ["Title", "Reason", "Message", "NoEmail"];

    private static readonly string[] _times =
        ["Rule", "DeadlineRule", "WorkingDays", "TimeSpan", "Interval", "DateTime", "CronExpression"];

    private readonly ActivityCatalog _catalog;
    private readonly CatalogueWords _words;
    private readonly OptionSource _options;

    internal StepForms(ActivityCatalog catalog, CatalogueWords words, OptionSource options) => (_catalog, _words, _options) = (catalog, words, options);

    /// <summary>What a new step can be, the process's own activities first. What needs a drawing is not among them.</summary>
    public IReadOnlyList<ActivityGroup> Offered() =>
    [
        .. from activity in _catalog.All
           where ActivityShapes.IsOffered(activity) && !ActivityShapes.IsStart(activity) && ActivityShapes.SlotsOf(activity).Count == 0
           group activity by activity.Type into versions
           let newest = versions.MaxBy(version => version.Version)!
           group newest by newest.Category into category
           orderby Array.IndexOf(_categories, category.Key) is >= 0 and var index ? index : _categories.Length
           select new ActivityGroup(
               _words.Category(category.First()),
               [.. category.Select(activity => new ActivityChoice(activity.Type, _words.Activity(activity), _words.ActivityHelp(activity)))
                   .OrderBy(choice => choice.Name, StringComparer.CurrentCulture)]),
    ];

    /// <summary>The settings of a step of a kind, in the order the designer shows them.</summary>
    public IReadOnlyList<StepField> FieldsOf(ActivityDescriptor activity) => [.. activity.Inputs.Select(input => Field(activity, input))];

    public string Activity(ActivityDescriptor activity) => _words.Activity(activity);

    public string ActivityHelp(ActivityDescriptor activity) => _words.ActivityHelp(activity);

    /// <summary>An outcome's name; its own where it is one that the process owner made up.</summary>
    public string Outcome(ActivityDescriptor? activity, string outcome) =>
        activity is null || (activity.FixedOutcomes is null && outcome is not ("Done" or "Default")) ? outcome : _words.Outcome(activity, outcome);

    /// <summary>What a language of expressions is called.</summary>
    public string Language(string language) => _words.Text($"Expression.{language}");

    private StepField Field(ActivityDescriptor activity, InputDescriptor input)
    {
        var shape = InputShapes.Of(activity, input);
        var kind = KindOf(activity, input, shape);
        return new StepField(
            input.Name, _words.Input(activity, input.Name), _words.InputHelp(activity, input.Name), kind, PartOf(input.Name), input.Required,
            kind is StepFieldKind.Lines ? StepSetting.Written : shape.DefaultSyntax ?? StepSetting.Literal,
            kind is StepFieldKind.Choice ? [.. _options.Of(activity, input).Select(option => KeyValuePair.Create(option.Value, option.Text))] : []);
    }

    private static StepFieldKind KindOf(ActivityDescriptor activity, InputDescriptor input, InputShape shape) => shape.Hint switch
    {
        _ when StepSetting.IsDrawn(activity, input) => StepFieldKind.Drawn,
        "variable-picker" => StepFieldKind.Variable,
        "workflow-definition-picker" => StepFieldKind.Workflow,
        "dynamic-outcomes" or "multitext" => StepFieldKind.Lines,
        "outcome-picker" => StepFieldKind.Lines,
        "dropdown" => StepFieldKind.Choice,
        "checkbox" => StepFieldKind.YesNo,
        "json-editor" => StepFieldKind.Json,
        "multiline" or "code-editor" => StepFieldKind.LongText,
        _ when (Nullable.GetUnderlyingType(input.ValueType) ?? input.ValueType) == typeof(int) => StepFieldKind.Number,
        _ when input.ValueType == typeof(JsonElement) => StepFieldKind.LongText,
        _ => StepFieldKind.Line,
    };

    private static StepFieldPart PartOf(string input) =>
        _texts.Any(word => input.Contains(word, StringComparison.Ordinal)) ? StepFieldPart.Texts
        : _times.Any(word => input.Contains(word, StringComparison.Ordinal)) ? StepFieldPart.When
        : StepFieldPart.What;
}

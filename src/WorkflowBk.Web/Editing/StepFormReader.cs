using System.Text.Encodings.Web;
using System.Text.Json;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Editing;

/// <summary>A step's settings as the fields of a form, and the form as settings.</summary>
internal sealed class StepFormReader(StepForms forms, ActivityCatalog catalog, IVersionCatalogue workflows)
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IReadOnlyList<ShownSetting>> FieldsAsync(WorkflowDefinition definition, ActivityNode step, CancellationToken cancellationToken)
    {
        if (catalog.Find(step.Type, step.Version) is not { } activity)
            return [];
        List<ShownSetting> shown = [];
        foreach (var field in forms.FieldsOf(activity))
        {
            var now = StepSetting.Of(step, activity, activity.Inputs.First(input => input.Name == field.Input));
            var options = field.Kind switch
            {
                StepFieldKind.Variable => VariablesOf(definition),
                StepFieldKind.Workflow => await WorkflowsAsync(cancellationToken),
                _ => [.. field.Choices.Where(choice => choice.Key.Length > 0).Select(choice => new Option(choice.Key, choice.Value))],
            };
            shown.Add(Show(field, now, options, definition));
        }

        return shown;
    }

    /// <summary>The settings that were changed on a form.</summary>
    public static IReadOnlyDictionary<string, StepSetting> Read(IReadOnlyList<ShownSetting> fields, StepForm form)
    {
        var posted = (form.Settings ?? []).Where(setting => setting.Input is not null)
            .GroupBy(setting => setting.Input!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);
        Dictionary<string, StepSetting> changed = new(StringComparer.Ordinal);
        foreach (var shown in fields.Where(shown => shown.Kind != StepFieldKind.Drawn && posted.ContainsKey(shown.Field.Input)))
        {
            var text = Plain(posted[shown.Field.Input], shown.Kind);
            if (text != Plain(shown.Text, shown.Kind))
                changed[shown.Field.Input] = new StepSetting(shown.Language, shown.Kind == StepFieldKind.Lines ? ListOf(text) : text);
        }

        return changed;
    }

    /// <summary>Where each outcome leads, as it was chosen.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> WaysOf(StepForm form) => (form.Ways ?? [])
        .Where(way => way.Outcome is not null)
        .GroupBy(way => way.Outcome!, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            IReadOnlyList<string> (group) => [.. group.Select(way => way.To).OfType<string>().Where(to => to.Length > 0).Distinct()],
            StringComparer.Ordinal);

    private static ShownSetting Show(StepField field, StepSetting? now, IReadOnlyList<Option> options, WorkflowDefinition definition)
    {
        if (now is null)
            return new ShownSetting(field, field.Kind, field.Language, "", options);
        if (field.Kind is StepFieldKind.Lines && now.Language is StepSetting.Literal or StepSetting.Written && LinesOf(now.Text) is { } lines)
            return new ShownSetting(field, field.Kind, StepSetting.Written, lines, options);
        if (field.Kind is StepFieldKind.Variable or StepFieldKind.Drawn || now.Language == StepSetting.Literal || (now.Language == field.Language && field.Kind != StepFieldKind.Lines))
        {
            // What is set stays there to be chosen, also when it is not offered any more.
            var all = field.Kind is StepFieldKind.Choice or StepFieldKind.Variable or StepFieldKind.Workflow && options.All(option => option.Value != now.Text)
                ? [.. options, new Option(now.Text, now.Text)]
                : options;
            return new ShownSetting(field, field.Kind == StepFieldKind.Lines ? StepFieldKind.Json : field.Kind, now.Language, now.Text, all);
        }

        return now.Language == StepSetting.Variable
            ? new ShownSetting(field, StepFieldKind.Variable, now.Language, now.Text, VariablesOf(definition))
            : new ShownSetting(field, StepFieldKind.LongText, now.Language, now.Text, []);
    }

    private static string Plain(string? text, StepFieldKind kind)
    {
        var plain = (text ?? "").ReplaceLineEndings("\n");
        return kind switch
        {
            StepFieldKind.YesNo => bool.TryParse(plain, out var yes) && yes ? "true" : "false",
            StepFieldKind.Lines => string.Join('\n', plain.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            StepFieldKind.LongText or StepFieldKind.Json => string.IsNullOrWhiteSpace(plain) ? "" : plain,
            _ => plain.Trim(),
        };
    }

    private static string? LinesOf(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<JsonElement>(json);
            return read.ValueKind switch
            {
                JsonValueKind.Array when read.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                    string.Join('\n', read.EnumerateArray().Select(item => item.GetString())),
                JsonValueKind.String => read.GetString(),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ListOf(string lines) => lines.Length == 0 ? "" : JsonSerializer.Serialize(lines.Split('\n'), _readable);

    private static IReadOnlyList<Option> VariablesOf(WorkflowDefinition definition) =>
        [.. definition.Variables.Concat(definition.Steps.Values.SelectMany(step => step.Variables)).Select(variable => new Option(variable.Id, variable.Name))];

    private async Task<IReadOnlyList<Option>> WorkflowsAsync(CancellationToken cancellationToken) =>
        [.. (await workflows.ListAsync(cancellationToken)).GroupBy(version => version.DefinitionId).Select(versions => new Option(versions.Key, versions.Last().Name))];
}

/// <summary>A setting as the form shows it.</summary>
/// <param name="Kind">How it is shown now: an expression is always text.</param>
/// <param name="Language">What the text is written in.</param>
public sealed record ShownSetting(StepField Field, StepFieldKind Kind, string Language, string Text, IReadOnlyList<Option> Options);

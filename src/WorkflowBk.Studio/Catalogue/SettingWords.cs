using System.Text.Json;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>What the designer calls a step's settings, for pages that tell about them without showing the drawing.</summary>
public sealed class SettingWords
{
    private readonly ActivityCatalog _catalog;
    private readonly CatalogueWords _words;
    private readonly OptionSource _options;

    internal SettingWords(ActivityCatalog catalog, CatalogueWords words, OptionSource options)
    {
        _catalog = catalog;
        _words = words;
        _options = options;
    }

    /// <summary>The activity's name; its type when there is no such activity.</summary>
    public string Activity(string type, int version) => _catalog.Find(type, version) is { } activity ? _words.Activity(activity) : type;

    /// <summary>An outcome's name; <c>null</c> where a step has only the one it always has.</summary>
    public string? Outcome(string type, int version, string outcome) =>
        outcome == "Done" || _catalog.Find(type, version) is not { } activity ? null : _words.Outcome(activity, outcome);

    /// <summary>A setting's name.</summary>
    /// <param name="member">The member's name in the file, in camel case.</param>
    public string Setting(string type, int version, string member) =>
        InputOf(type, version, member) is var (activity, input) ? _words.Input(activity, input.Name) : member;

    /// <summary>A literal value as one chooses it in the designer.</summary>
    public string Value(string type, int version, string member, string value) =>
        InputOf(type, version, member) is not var (activity, input) ? value
        : input.ValueType == typeof(bool) && bool.TryParse(value, out var yes) ? _words.Text(yes ? "Option.Yes" : "Option.No")
        : _options.Of(activity, input).FirstOrDefault(option => option.Value == value)?.Text ?? value;

    private (ActivityDescriptor Activity, InputDescriptor Input)? InputOf(string type, int version, string member) =>
        _catalog.Find(type, version) is { } activity
        && activity.Inputs.FirstOrDefault(input => JsonNamingPolicy.CamelCase.ConvertName(input.Name) == member) is { } input
            ? (activity, input)
            : null;
}

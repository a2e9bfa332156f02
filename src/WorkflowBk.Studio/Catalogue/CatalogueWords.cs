using Microsoft.Extensions.Localization;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>What the toolbox calls things. A word of an activity's own comes before the one that all activities share.</summary>
internal sealed class CatalogueWords(IStringLocalizer<CatalogueTexts> texts)
{
    public string Activity(ActivityDescriptor activity) => texts[activity.Type];

    public string ActivityHelp(ActivityDescriptor activity) => texts[$"{activity.Type}.Help"];

    public string Category(ActivityDescriptor activity) => texts[$"Category.{activity.Category}"];

    public string Input(ActivityDescriptor activity, string name) => Own(activity, $"Input.{name}");

    public string InputHelp(ActivityDescriptor activity, string name) => Own(activity, $"Input.{name}.Help");

    public string Output(ActivityDescriptor activity, string name) => Own(activity, $"Output.{name}");

    public string OutputHelp(ActivityDescriptor activity, string name) => Own(activity, $"Output.{name}.Help");

    public string Outcome(ActivityDescriptor activity, string name) => Own(activity, $"Outcome.{name}");

    public string Option(Type type, string name) => texts[$"Option.{type.Name}.{name}"];

    public string Text(string key) => texts[key];

    /// <summary>What an input is called by most activities; what was given when none has such an input.</summary>
    public string InputOrSame(string name) => texts[$"Input.{name}"] is { ResourceNotFound: false } text ? text.Value : name;

    private string Own(ActivityDescriptor activity, string key) =>
        texts[$"{activity.Type}.{key}"] is { ResourceNotFound: false } own ? own.Value : texts[key];
}

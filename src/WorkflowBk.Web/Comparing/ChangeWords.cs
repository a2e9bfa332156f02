using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Workflows.Comparing;

namespace WorkflowBk.Web.Comparing;

/// <summary>Changes to a process as sentences that need no drawing.</summary>
internal sealed class ChangeWords(SettingWords settings, IStringLocalizer<CompareTexts> texts)
{
    private const string Literal = "Literal";

    public string KindOf(StepChange step) => settings.Activity(step.Type, step.Version);

    /// <summary>What is set differently in a step.</summary>
    public string Say(StepChange step, ValueChange change) => change.Name switch
    {
        DefinitionComparison.Name => texts["Renamed", change.Before!.Text, change.After!.Text],
        DefinitionComparison.Activity => texts["OtherActivity", Activity(change.Before!), Activity(change.After!)],
        DefinitionComparison.Container when change.After is null => texts["MovedOut", change.Before!.Text],
        DefinitionComparison.Container => texts["MovedInto", change.After.Text],
        DefinitionComparison.CanStart => texts[change.After is null ? "CannotStart" : "CanStart"],
        _ => Told(settings.Setting(step.Type, step.Version, change.Name), Value(step, change.Name, change.Before), Value(step, change.Name, change.After)),
    };

    /// <summary>A setting of the process as a whole.</summary>
    public string Say(ValueChange change) => change.Name switch
    {
        DefinitionComparison.Name => texts["Renamed", change.Before!.Text, change.After!.Text],
        DefinitionComparison.IncidentStrategy => texts[$"IncidentStrategy.{change.After!.Text}"],
        _ when change.Name.StartsWith(DefinitionComparison.Variable, StringComparison.Ordinal) =>
            Told(texts["Variable", change.Name[DefinitionComparison.Variable.Length..]], change.Before?.Text, change.After?.Text),
        _ => Told(texts["Input", change.Name[DefinitionComparison.Input.Length..]], change.Before?.Text, change.After?.Text),
    };

    /// <summary>A way on that has come or gone.</summary>
    public string Say(StepChange step, WayChange way)
    {
        var outcome = settings.Outcome(step.Type, step.Version, way.Outcome);
        return (way.IsAdded, outcome) switch
        {
            (true, null) => texts["Way.Added", way.ToName],
            (true, _) => texts["Way.AddedAfter", outcome, way.ToName],
            (false, null) => texts["Way.Removed", way.ToName],
            (false, _) => texts["Way.RemovedAfter", outcome, way.ToName],
        };
    }

    private string Told(string name, string? before, string? after) => (before, after) switch
    {
        (null, _) => texts["Set", name, after is { Length: > 0 } ? after : texts["Nothing"].Value],
        (_, null) => texts["NotSet", name, before],
        _ => texts["Changed", name, before, after],
    };

    private string? Value(StepChange step, string member, SetValue? value) =>
        value is { Language: Literal } ? settings.Value(step.Type, step.Version, member, value.Text) : value?.Text;

    private string Activity(SetValue value)
    {
        var parts = value.Text.Split(' ');
        return settings.Activity(parts[0], parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1);
    }
}

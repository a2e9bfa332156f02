using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;

namespace WorkflowBk.Web.Editing;

/// <summary>Places, ways and refusals in the words of the pages.</summary>
internal sealed class EditWords(IStringLocalizer<EditTexts> texts, StepForms forms, ActivityCatalog catalog, DefinitionEditor editor)
{
    /// <summary>A step as it stands in the list.</summary>
    public static string Step(EditSheet sheet, string id) =>
        sheet.Find(id) is { } step ? $"{step.Number}. {step.Name}" : sheet.Definition.Steps.TryGetValue(id, out var hidden) ? hidden.Name : id;

    /// <summary>What kind of step it is, and what it does; its type where that is not known.</summary>
    public string Kind(ActivityNode step) => catalog.Find(step.Type, step.Version) is { } activity
        ? texts["Kind", forms.Activity(activity), forms.ActivityHelp(activity)]
        : texts["Kind.Unknown", step.Type];

    public string Outcome(ActivityNode step, string outcome) => forms.Outcome(catalog.Find(step.Type, step.Version), outcome);

    /// <summary>A place, by the steps around it.</summary>
    public string Place(EditSheet sheet, StepPlace place)
    {
        var container = sheet.Definition.Steps[place.ContainerId];
        var inside = container == sheet.Definition.Root ? "" : texts["Place.Inside", Step(sheet, container.Id)].Value;
        if (place.AfterId is null || sheet.Definition.Steps[place.AfterId] is { Type: "Elsa.Start" })
            return $"{texts["Place.First"]}{Before(sheet, container, place, onlyNamed: true)}{inside}";
        var after = sheet.Definition.Steps[place.AfterId];
        var outcome = place.Outcome is not null && editor.OutcomesOf(sheet.Definition, after).Count > 1
            ? texts["Place.Outcome", Outcome(after, place.Outcome)].Value
            : "";
        return $"{texts["Place.After", Step(sheet, after.Id)]}{outcome}{Before(sheet, container, place, onlyNamed: false)}{inside}";
    }

    /// <summary>Why a change was refused, and at which field.</summary>
    public IReadOnlyList<FormProblem> Say(EditProblem problem, string? field = null) => problem.Code switch
    {
        "refused" => [.. problem.Details.Select(sentence => new FormProblem(sentence))],
        "no-name" or "long-name" => [new FormProblem(Sentence(problem.Code), "Model.Name")],
        "no-such-activity" => [new FormProblem(Sentence(problem.Code), field ?? "Model.Type")],
        "no-such-place" or "nothing-after" or "into-itself" => [new FormProblem(Sentence(problem.Code), "Model.Place")],
        "several-ways" => [new FormProblem(Sentence(problem.Code), "Model.Keep")],
        _ => [new FormProblem(Sentence(problem.Code), field)],
    };

    private string Before(EditSheet sheet, ActivityNode container, StepPlace place, bool onlyNamed)
    {
        if (StepHome.KindOf(container) != HomeKind.Flow)
            return "";
        var next = container.Connections.Where(line => line.SourceId == place.AfterId && line.SourcePort == place.Outcome).Select(line => line.TargetId).Distinct().ToList();
        return (place.BeforeId, next) switch
        {
            ({ } before, _) => texts["Place.Before", Step(sheet, before)],
            (null, []) => onlyNamed ? "" : texts["Place.Ends"],
            (null, [var only]) => texts["Place.Before", Step(sheet, only)],
            _ => texts["Place.BeforeAll"],
        };
    }

    private string Sentence(string code) =>
        texts[$"Problem.{code}"] is { ResourceNotFound: false } text ? text.Value : texts["Problem.other"].Value;
}

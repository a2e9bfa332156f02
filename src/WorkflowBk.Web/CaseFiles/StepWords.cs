using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>
/// What the steps of a process are called. The process owner names them in bokmål; in nynorsk the kinds of step that are known
/// have names of our own.
/// </summary>
internal sealed class StepWords(ActivityCatalog catalog, IStringLocalizer<CaseFileTexts> texts)
{
    private const string FlowPrefix = "Elsa.";

    /// <summary>The way of the process itself: it forks, joins, counts and decides, and nobody does anything.</summary>
    public static bool IsFlow(ActivityNode step) => step.Type.StartsWith(FlowPrefix, StringComparison.Ordinal);

    /// <summary>Stands ready beside the process, and is no news until it is used.</summary>
    public static bool StandsBeside(ActivityNode step) => step.Type is "Bk.AwaitWithdrawal" or "Bk.PreliminaryAnswer" or "Bk.AwaitTakeBack";

    public string NameOf(ActivityNode step) =>
        InNynorsk(step.Type == "Bk.EnterPhase" ? $"Step.{step.Type}.{Text(step, "Phase")}" : $"Step.{step.Type}") ?? step.Name;

    /// <summary>The way out that was taken; <c>null</c> where there is only one.</summary>
    public string? OutcomeOf(ActivityNode step, string? outcome) =>
        outcome is null or "Done" ? null
        : InNynorsk($"Outcome.{outcome}") ?? catalog.Find(step.Type, step.Version)?.DisplayNameOf(outcome) ?? outcome;

    /// <summary>An input that is written in the workflow as it is; <c>null</c> when it is computed or missing.</summary>
    public static string? Text(ActivityNode step, string input) =>
        Expression.Read(step.Property(input)) is { Type: "Literal", Value.ValueKind: System.Text.Json.JsonValueKind.String } literal
            ? literal.Value.GetString()
            : null;

    private string? InNynorsk(string key) =>
        Language.Current.Form == LanguageForm.Nn && texts[key] is { ResourceNotFound: false } text ? text.Value : null;
}

using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using WorkflowBk.Web.Mail;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.Operations;

/// <summary>Says why a step failed: in plain words where we know them, with the technical reason beside.</summary>
internal sealed partial class IncidentWords(ActivityCatalog catalog, NoticeWords notices, IStringLocalizer<OperationsTexts> texts)
{
    /// <returns>The sentence, and the technical reason where it says more.</returns>
    public (string Text, string? Technical) Why(Incident incident, ActivityNode? step)
    {
        if (notices.Problem(incident.Message) is var plain && plain != incident.Message)
            return (plain, incident.Message);
        if (InputThatFailed().Match(incident.Message) is not { Success: true } match)
            return (texts["Reason.Unknown"], incident.Message);
        var name = match.Groups[1].Value;
        var input = step is null ? null : catalog.Find(step.Type, step.Version)?.Inputs.FirstOrDefault(known => known.Name == name);
        return (texts["Reason.Input", input is { DisplayName.Length: > 0 } ? input.DisplayName : name], match.Groups[2].Value);
    }

    [GeneratedRegex("^Failed to evaluate activity input '([^']+)': (.*)$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex InputThatFailed();
}

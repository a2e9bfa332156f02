using System.Text.Json;
using WorkflowBk.Data.Bursts;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Operations;

/// <summary>Has a failed step run again, passed by, or its process ended. What that means is the engine's affair.</summary>
internal sealed class MendingDesk(StoppedInstances stopped, IWorkflowEngine engine, ActivityCatalog catalog)
{
    public async Task<FailedStep?> FindAsync(Guid instanceId, int executionId, CancellationToken cancellationToken)
    {
        if (await stopped.FindAsync(instanceId, cancellationToken) is not { } found
            || found.Instance.Incidents.FirstOrDefault(incident => incident.ExecutionId == executionId) is not { } incident
            || DefinitionReader.Read(found.Version.Json).Definition?.Steps.GetValueOrDefault(incident.StepId) is not { } step)
        {
            return null;
        }

        var activity = catalog.Find(step.Type, step.Version);
        return new FailedStep(found, incident, step, activity?.OutcomesOf(step) ?? [], activity);
    }

    /// <returns>Why it was not done: what is missing in the form, or that the step has been mended meanwhile.</returns>
    public async Task<Result> DoAsync(FailedStep failed, MendForm form, Guid actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.Reason))
            return new Problem("reason.missing", "Reason");
        if (form.Reason.Length > InquiryRules.MaxTextLength)
            return new Problem("text.too-long", "Reason", InquiryRules.MaxTextLength);
        if (!Enum.TryParse<MendAction>(form.Action, out var action) || !Enum.IsDefined(action))
            return new Problem("mend.action-missing", "Action");
        if (action == MendAction.Skip && !failed.Outcomes.Contains(form.Outcome ?? "", StringComparer.Ordinal))
            return new Problem("mend.outcome-missing", "Outcome");

        var outcome = action == MendAction.Cancel
            ? await engine.CancelAsync(new CancelInstance(failed.InstanceId, form.Reason.Trim(), KeyOf(form), actor.ToString()), cancellationToken)
            : await engine.MendAsync(
                new MendIncident(
                    failed.InstanceId, failed.Incident.ExecutionId,
                    action == MendAction.Skip ? new Mending.Skip(form.Outcome!) : new Mending.Retry(action == MendAction.Change ? Changed(failed, form) : _none),
                    form.Reason.Trim(), KeyOf(form), actor.ToString()),
                cancellationToken);
        return outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied ? Result.Ok : new Problem("mend.gone", null);
    }

    private static readonly IReadOnlyDictionary<string, JsonElement> _none = new Dictionary<string, JsonElement>();

    private static string KeyOf(MendForm form) => $"mend:{form.Key}";

    /// <summary>The inputs that say something else than before.</summary>
    private static Dictionary<string, JsonElement> Changed(FailedStep failed, MendForm form) => form.Inputs
        .Where(input => input.Name is not null && failed.Activity?.Inputs.Any(known => known.Name == input.Name) == true)
        .Where(input => (input.Value ?? "") != failed.ValueOf(input.Name!))
        .ToDictionary(input => input.Name!, input => Read(input.Value ?? ""));

    /// <summary>Lists and objects are written as JSON; everything else is text, which the engine reads by the input's type.</summary>
    private static JsonElement Read(string text)
    {
        try
        {
            if (text.TrimStart() is ['[' or '{', ..])
                return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            // Then it is text that happens to begin so.
        }

        return JsonSerializer.SerializeToElement(text);
    }
}

/// <summary>A step that failed.</summary>
/// <param name="Outcomes">The ways out it has.</param>
/// <param name="Activity">What it is; <c>null</c> when there is no such activity any more.</param>
internal sealed record FailedStep(
    StoppedInstance Stopped, Incident Incident, ActivityNode Step, IReadOnlyList<string> Outcomes, ActivityDescriptor? Activity)
{
    public Guid InstanceId => Stopped.Instance.Id;

    /// <summary>The value an input had, as text; empty where it is not known.</summary>
    public string ValueOf(string input) => Incident.Inputs?.GetValueOrDefault(input) is { ValueKind: not JsonValueKind.Undefined } value
        ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
        : "";
}

using System.Text.Json;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Forms;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Activities.Checking;

/// <summary>Checks of our own steps that need more than the step itself: do the template, the rule and the form exist and work?</summary>
internal sealed class StepChecks(INoticeComposer notices, IDocumentWriter documents, RuleBook rules) : IStepCheck
{
    public IEnumerable<DefinitionProblem> Check(ActivityNode step)
    {
        if (step.Type == "Bk.NotifyFamily" && Written.Text(step, "Template") is { } notice && !notices.Templates.Contains(notice))
            yield return DefinitionProblem.At(step, "unknown-template", $"there is no notice template “{notice}”.");
        if (step.Type == "Bk.IssueDocument" && Written.Text(step, "Template") is { } document && !documents.Templates.Contains(document))
            yield return DefinitionProblem.At(step, "unknown-template", $"there is no document template “{document}”.");
        foreach (var input in (string[])["Rule", "DeadlineRule"])
        {
            if (step.Type.StartsWith("Bk.", StringComparison.Ordinal)
                && Written.Text(step, input) is { } key
                && !rules.All.Any(rule => rule.Key == key && (input == "Rule" || rule.Period is not null)))
            {
                yield return DefinitionProblem.At(step, "unknown-rule", $"the rule book has no rule “{key}” that can be used as {input}.");
            }
        }

        if (step.Type == "Bk.FormTask")
        {
            foreach (var reason in FormReasons(step))
                yield return DefinitionProblem.At(step, "bad-form", reason);
        }
    }

    private static IReadOnlyList<string> FormReasons(ActivityNode step)
    {
        if (Written.Text(step, "FormText") is { } text)
            return FormRules.CheckDefinition(FormText.Read(text));
        if (Expression.Read(step.Property("FormText")) is { Type: not "Literal" })
            return [];
        if (Expression.Read(step.Property("Fields")) is not { } fields)
            return ["it asks for nothing."];
        if (fields is not { Type: "Object" or "Literal" })
            return [];
        try
        {
            var json = fields.Value.ValueKind == JsonValueKind.String ? fields.Value.GetString()! : fields.Value.GetRawText();
            return FormRules.CheckDefinition(JsonSerializer.Deserialize<List<FormField>>(json, Tasks.FormTaskForm.Options) ?? []);
        }
        catch (JsonException exception)
        {
            return [$"the form cannot be read: {exception.Message}"];
        }
    }
}

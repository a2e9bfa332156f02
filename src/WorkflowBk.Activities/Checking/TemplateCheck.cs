using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Activities.Checking;

/// <summary>
/// Finds notices and letters whose text in use would be refused: by the privacy guard, or because it cannot be filled in.
/// </summary>
internal sealed class TemplateCheck(ITemplateCatalogue catalogue, ITemplateStore own, IMunicipality municipality) : IDefinitionCheck
{
    private static readonly Dictionary<string, TemplateKind> _kinds = new()
    {
        ["Bk.NotifyFamily"] = TemplateKind.Notice,
        ["Bk.IssueDocument"] = TemplateKind.Document,
    };

    public async ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var profile = await municipality.GetAsync(cancellationToken);
        List<DefinitionProblem> problems = [];
        foreach (var steps in definition.Steps.Values.Where(step => _kinds.ContainsKey(step.Type)).GroupBy(step => (step.Type, Key: Written.Text(step, "Template"))))
        {
            if (steps.Key.Key is { } key && await IsRefusedAsync(_kinds[steps.Key.Type], key, profile, cancellationToken))
            {
                problems.AddRange(steps.Select(step => DefinitionProblem.At(
                    step, _kinds[step.Type] == TemplateKind.Notice ? "notice-refused" : "letter-refused", $"the text of the template “{key}” would be refused.", key)));
            }
        }

        return problems;
    }

    private async Task<bool> IsRefusedAsync(TemplateKind kind, string key, MunicipalityProfile profile, CancellationToken cancellationToken)
    {
        foreach (var language in Enum.GetValues<LanguageForm>())
        {
            var id = new TemplateId(kind, key, language);
            var text = (await own.NewestAsync(id, cancellationToken))?.Text ?? catalogue.Shipped(id);
            if (text is not null && !catalogue.Check(id, text, profile).Succeeded)
                return true;
        }

        return false;
    }
}

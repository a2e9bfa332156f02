using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Studio.Answers;

/// <summary>Why a workflow cannot be run, in plain words and with the name of the step.</summary>
public sealed class ProblemSentences
{
    private readonly IStringLocalizer<StudioTexts> _texts;
    private readonly CatalogueWords _words;

    internal ProblemSentences(IStringLocalizer<StudioTexts> texts, CatalogueWords words) => (_texts, _words) = (texts, words);

    /// <summary>A sentence for each reason, and none twice.</summary>
    public IReadOnlyList<string> Say(IEnumerable<DefinitionProblem> problems) => [.. problems.Select(Sentence).Distinct()];

    private string Sentence(DefinitionProblem problem)
    {
        var about = problem.Details.Select((detail, index) => index == 0 ? _words.InputOrSame(detail) : detail);
        var text = _texts[$"Problem.{problem.Code}", [problem.StepName ?? problem.StepId ?? "", .. about, "", ""]];
        return text.ResourceNotFound ? _texts["Problem.Other", problem.Message] : text.Value;
    }
}

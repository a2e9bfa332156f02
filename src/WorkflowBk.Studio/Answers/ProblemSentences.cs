using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.People;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Studio.Answers;

/// <summary>Says what is wrong with a drawing in the reader's language.</summary>
public sealed class ProblemSentences
{
    private readonly IStringLocalizer<StudioTexts> _texts;
    private readonly CatalogueWords _words;
    private readonly IOptionNames _names;

    internal ProblemSentences(IStringLocalizer<StudioTexts> texts, CatalogueWords words, IOptionNames names)
    {
        _texts = texts;
        _words = words;
        _names = names;
    }

    /// <summary>A whole sentence, with the step's name first where there is one.</summary>
    public string Say(DefinitionProblem problem)
    {
        var text = _texts[$"Problem.{problem.Code}", [problem.StepName ?? problem.StepId ?? "", .. problem.Details.Select((detail, index) => Word(problem.Code, detail, index)), "", ""]];
        return text.ResourceNotFound ? _texts["Problem.Other", problem.Message] : text.Value;
    }

    private string Word(string code, string detail, int index) => (code, index) switch
    {
        ("nobody-has-role", 0) => _words.Option(typeof(StaffRole), detail),
        ("notice-refused" or "letter-refused", 0) => _names.Template(detail),
        (_, 0) => _words.InputOrSame(detail),
        _ => detail,
    };
}

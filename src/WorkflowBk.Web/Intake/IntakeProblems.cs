using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Problems;

namespace WorkflowBk.Web.Intake;

/// <summary>
/// Says what is wrong in the voice of one form: to a family it is "your name", to staff it is the name of whoever got in
/// touch. What the form's own texts do not say under <c>Problem.{code}</c> is said as everywhere else.
/// </summary>
internal sealed class IntakeProblems<TTexts>(IStringLocalizer<TTexts> texts, ProblemTexts problems)
{
    public FormProblem Say(Problem problem) => texts[$"Problem.{problem.Code}", problem.Args] is { ResourceNotFound: false } own
        ? new FormProblem(own, problem.Field is null ? null : $"Model.{problem.Field}")
        : problems.Say(problem);
}

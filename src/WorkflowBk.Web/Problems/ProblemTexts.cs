using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Web.Problems;

/// <summary>What the domain's reasons say to a person, in their language; the resources are keyed by the problem's code.</summary>
public sealed class ProblemTexts(IStringLocalizer<ProblemTexts> texts)
{
    public FormProblem Say(Problem problem, string prefix = "Model.") => Say(problem.Code, problem.Field, problem.Args, prefix);

    /// <param name="prefix">What a field's name begins with on the form, so that the problem is shown at the field.</param>
    public FormProblem Say(Rejection rejection, string prefix = "Model.") =>
        Say(rejection.Code, rejection.Field, [.. rejection.Args], prefix);

    private FormProblem Say(string code, string? field, object[] args, string prefix) =>
        new(texts[code, args], field is null ? null : prefix + field);
}

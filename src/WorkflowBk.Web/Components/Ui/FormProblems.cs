namespace WorkflowBk.Web.Components.Ui;

public static class FormProblems
{
    /// <summary>The first problem of a field, or <c>null</c> when it has none: one sentence at a time under a field.</summary>
    public static string? For(this IEnumerable<FormProblem> problems, string field) =>
        problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}

using System.Globalization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Forms;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>A form that the process owner has defined in the workflow.</summary>
internal sealed class DefinedForm : ITaskForm
{
    private const string Answers = "Answers.";

    public string Type => TaskTypes.Form;

    public Type Fields => typeof(DefinedFields);

    public static FormTaskForm FormOf(HumanTask task) => FormTaskForm.Read(task.Form!);

    public static string NameOf(FormField field) => Answers + field.Name;

    public TaskReading Read(TaskSheet sheet)
    {
        var form = FormOf(sheet.Task);
        var outcome = form.Outcomes.Count == 1 ? form.Outcomes[0] : sheet.Input.Text("Outcome");
        return TaskReading.Of(new FormTaskAnswer(
            outcome, form.Fields.ToDictionary(field => field.Name, field => AnswersTo(field, sheet.Input))));
    }

    public string? FieldOf(Problem problem, TaskInput input) =>
        problem.Code == "form.outcome-missing" || problem.Field is null ? problem.Field : Answers + problem.Field;

    private static IReadOnlyList<string> AnswersTo(FormField field, TaskInput input) =>
        field.Kind == FieldKind.Date && input.Date(NameOf(field)) is { } date
            ? [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]
            : [.. input.All(NameOf(field)).Select(text => text.Trim())];
}

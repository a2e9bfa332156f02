using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class InitialAssessmentForm : ITaskForm
{
    public string Type => TaskTypes.InitialAssessment;

    public Type Fields => typeof(InitialAssessmentFields);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new AssessmentAnswer(
        [
            .. from condition in Enum.GetValues<Condition>()
               let verdict = sheet.Input.Choice<Verdict>($"{condition}.Verdict")
               where verdict is not null
               select new ConditionAnswer(condition, verdict.Value, sheet.Input.Text($"{condition}.Reason")),
        ],
        sheet.Input.Text("FamilyView"),
        sheet.Input.IsTrue("StraightToDecision")));

    public string? FieldOf(Problem problem, TaskInput input) => problem.Code switch
    {
        "assessment.condition-unanswered" => $"{problem.Field}.Verdict",
        "assessment.reason-missing" => $"{problem.Field}.Reason",
        _ => problem.Field,
    };

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        Enum.TryParse<Condition>(field.Split('.')[0], out var condition) ? texts["Condition.Place", (int)condition + 1].Value : null;
}

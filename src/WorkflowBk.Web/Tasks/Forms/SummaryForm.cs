using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class SummaryForm : ITaskForm
{
    public string Type => TaskTypes.Summary;

    public Type Fields => typeof(SummaryFields);

    /// <summary>After a meeting the summary is written on. Where the assessment was clear, most often all is clear now too.</summary>
    public TaskInput Begin(TaskSheet sheet) => TaskInput.Of(
    [
        new("Text", sheet.Case.Summary?.Text),
        new("FamilyComment", sheet.Case.Summary?.FamilyComment),
        new("StillUnclear", sheet.Case.Assessment?.Overall == Verdict.Unclear ? null : "No"),
    ]);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        return input.Text("StillUnclear") is not { Length: > 0 } unclear
            ? TaskReading.Fail([.. input.Missing("StillUnclear")])
            : TaskReading.Of(new SummaryAnswer(
                input.Text("Text"), input.Text("FamilyComment"), unclear == "Yes" ? input.Text("Unclear") : null));
    }
}

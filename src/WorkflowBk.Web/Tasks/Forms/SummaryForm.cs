using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class SummaryForm : ITaskForm
{
    public string Type => TaskTypes.Summary;

    public Type Fields => typeof(SummaryFields);

    public TaskReading Read(TaskSheet sheet) =>
        TaskReading.Of(new SummaryAnswer(sheet.Input.Text("Text"), sheet.Input.Text("FamilyComment")));
}

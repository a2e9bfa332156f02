using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class ContributionForm : ITaskForm
{
    public string Type => TaskTypes.Contribution;

    public Type Fields => typeof(ContributionFields);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new ContributionAnswer(sheet.Input.Text("Text")));

    public string? FieldOf(Problem problem, TaskInput input) => problem.Field == "Answer" ? "Text" : problem.Field;
}

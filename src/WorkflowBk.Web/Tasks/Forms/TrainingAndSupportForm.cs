using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class TrainingAndSupportForm : ITaskForm
{
    public string Type => TaskTypes.TrainingAndSupport;

    public Type Fields => typeof(TrainingAndSupportFields);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(
        new TrainingAndSupportAnswer(sheet.Input.Id("SupportPersonId") ?? Guid.Empty, sheet.Input.Text("Training")));
}

using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>How the unit decides when a leader has said that there is no time.</summary>
internal sealed class DecideDisagreementForm : ITaskForm
{
    public string Type => TaskTypes.DecideDisagreement;

    public Type Fields => typeof(DecideDisagreementFields);

    public TaskReading Read(TaskSheet sheet) => sheet.Input.Text("Stands") switch
    {
        "Yes" => TaskReading.Of(new DisagreementAnswer(true, sheet.Input.Text("Reason"))),
        "No" => TaskReading.Of(new DisagreementAnswer(false, sheet.Input.Text("Reason"))),
        _ => TaskReading.Fail([.. sheet.Input.Missing("Stands")]),
    };
}

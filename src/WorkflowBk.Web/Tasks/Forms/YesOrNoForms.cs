using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>A leader's yes or no to the time a coordinator needs.</summary>
internal sealed class SetTimeAsideForm : ITaskForm
{
    public string Type => TaskTypes.SetTimeAside;

    public Type Fields => typeof(SetTimeAsideFields);

    public TaskReading Read(TaskSheet sheet) => YesOrNo.Read(sheet.Input);
}

/// <summary>A coordinator's own yes or no.</summary>
internal sealed class AcceptAppointmentForm : ITaskForm
{
    public string Type => TaskTypes.AcceptAppointment;

    public Type Fields => typeof(AcceptAppointmentFields);

    public TaskReading Read(TaskSheet sheet) => YesOrNo.Read(sheet.Input);
}

file static class YesOrNo
{
    public static TaskReading Read(TaskInput input) => input.Text("Yes") switch
    {
        "Yes" => TaskReading.Of(new YesOrNoAnswer(true, "")),
        "No" => TaskReading.Of(new YesOrNoAnswer(false, input.Text("Reason"))),
        _ => TaskReading.Fail(new Problem("answer.missing", "Yes")),
    };
}

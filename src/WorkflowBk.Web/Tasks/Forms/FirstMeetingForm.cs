using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class FirstMeetingForm : ITaskForm
{
    public string Type => TaskTypes.FirstMeeting;

    public Type Fields => typeof(FirstMeetingFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("HeldOn"), .. input.Unreadable(dates: ["HeldOn"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new FirstMeetingAnswer(input.Date("HeldOn")!.Value, input.IsTrue("InterpreterPresent"), input.Text("Agreed")));
    }
}

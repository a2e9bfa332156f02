using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class ClarificationMeetingForm : ITaskForm
{
    public string Type => TaskTypes.ClarificationMeeting;

    public Type Fields => typeof(ClarificationMeetingFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("HeldOn"), .. input.Unreadable(dates: ["HeldOn"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new ClarificationMeetingAnswer(
                input.Date("HeldOn")!.Value, input.Text("Participants"), input.IsTrue("InterpreterPresent"), input.Text("Clarified")));
    }
}

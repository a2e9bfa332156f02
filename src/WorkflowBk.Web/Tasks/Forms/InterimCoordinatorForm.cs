using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>Somebody for a child that cannot wait.</summary>
internal sealed class InterimCoordinatorForm : ITaskForm
{
    public string Type => TaskTypes.InterimCoordinator;

    public Type Fields => typeof(InterimCoordinatorFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Text("Needed") == "No")
            return TaskReading.Of(new InterimAnswer(false, Guid.Empty, 0, null));
        List<Problem> problems =
            [.. input.Missing("Needed"), .. input.Unreadable(dates: ["Until"], numbers: ["HoursPerWeek"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new InterimAnswer(
                true, input.Id("CoordinatorId") ?? Guid.Empty, input.Number("HoursPerWeek") ?? 0, input.Date("Until"), TiesReading.Of(input)));
    }
}

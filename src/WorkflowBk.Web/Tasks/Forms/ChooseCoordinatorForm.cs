using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class ChooseCoordinatorForm : ITaskForm
{
    public string Type => TaskTypes.ChooseCoordinator;

    public Type Fields => typeof(ChooseCoordinatorFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Unreadable(numbers: ["HoursPerWeek"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new ChooseCoordinatorAnswer(
                input.Id("CoordinatorId") ?? Guid.Empty,
                input.Number("HoursPerWeek") ?? 0,
                input.Text("FamilyWish"),
                input.Text("WishFollowed") == "Yes",
                input.Text("WishReason"),
                input.Text("DeciderOverrideReason"),
                TiesReading.Of(input)));
    }
}

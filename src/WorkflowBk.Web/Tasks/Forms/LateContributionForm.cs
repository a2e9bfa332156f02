using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>What a leader does about a contribution that has not come.</summary>
internal sealed class LateContributionForm : ITaskForm
{
    public string Type => TaskTypes.ContributionLate;

    public Type Fields => typeof(LateContributionFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<LateChoice>("Choice") is not { } choice)
            return TaskReading.Fail([.. input.Missing("Choice")]);
        List<Problem> unreadable = choice == LateChoice.Answer ? [] : [.. input.Unreadable(dates: ["On"])];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new LateContributionAnswer(choice, input.Text("Text"), input.Id("GiveTo"), input.Date("On")));
    }

    public string? FieldOf(Problem problem, TaskInput input) => problem.Field == "Answer" ? "Text" : problem.Field;
}

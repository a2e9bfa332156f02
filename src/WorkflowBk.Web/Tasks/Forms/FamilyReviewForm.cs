using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>What the family said to the summary.</summary>
internal sealed class FamilyReviewForm : ITaskForm
{
    public string Type => TaskTypes.FamilyReview;

    public Type Fields => typeof(FamilyReviewFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("SeenOn", "Way"), .. input.Unreadable(dates: ["SeenOn"])];
        return problems.Count > 0 || input.Choice<ReviewWay>("Way") is not { } way
            ? TaskReading.Fail(problems.Count > 0 ? problems : [new Problem("answer.missing", "Way")])
            : TaskReading.Of(new FamilyReviewAnswer(
                input.Date("SeenOn")!.Value, way, input.IsTrue("InterpreterPresent"), input.Text("Comment"), input.IsTrue("NoComment")));
    }
}

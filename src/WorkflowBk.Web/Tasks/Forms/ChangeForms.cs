using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>The list that is gone through when a family gets a new coordinator.</summary>
internal sealed class HandOverForm : ITaskForm
{
    private const string Account = nameof(Account);

    public string Type => TaskTypes.HandOver;

    public Type Fields => typeof(HandOverFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("FirstDay", "LastDay"), .. input.Unreadable(dates: ["FirstDay", "LastDay"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new HandOverAnswer(
                input.Date("FirstDay")!.Value, input.Date("LastDay")!.Value, [.. Points(input)],
                input.Text(nameof(HandOverItem.FamilysAccount)) == "Yes" ? input.Text(Account) : ""));
    }

    public string? FieldOf(Problem problem, TaskInput input) => problem.Field switch
    {
        // The point itself and what the family told have one name in the domain.
        nameof(HandOver.FamilysAccount) when problem.Code is "hand-over.account-missing" or "text.too-long" => Account,
        var field => field,
    };

    private static IEnumerable<HandOverPoint> Points(TaskInput input)
    {
        foreach (var item in Enum.GetValues<HandOverItem>())
        {
            var said = input.Text($"{item}");
            if (said is "Yes" or "No")
                yield return new HandOverPoint(item, said == "Yes", said == "Yes" ? "" : input.Text($"{item}Reason"));
        }
    }
}

/// <summary>One person is there for a family that has lost its child.</summary>
internal sealed class TakeOverContactForm : ITaskForm
{
    public string Type => TaskTypes.TakeOverContact;

    public Type Fields => typeof(TakeOverContactFields);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new TakeOverContactAnswer(sheet.Input.Text("Note")));
}

using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>What somebody says about a measure they have promised.</summary>
internal class MeasureForm : ITaskForm
{
    public virtual string Type => TaskTypes.Measure;

    public Type Fields => typeof(MeasureFields);

    public int MaxText => Measure.MaxTextLength;

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<MeasureChoice>("Choice") is not { } choice)
            return TaskReading.Fail([.. input.Missing("Choice")]);
        var hasDay = choice is MeasureChoice.Moved or MeasureChoice.GivenAway;
        List<Problem> unreadable = hasDay ? [.. input.Unreadable(dates: ["On"])] : [];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new MeasureAnswer(
                choice, input.Text("Text"), hasDay ? input.Date("On") : null, choice == MeasureChoice.GivenAway ? input.Id("GiveTo") : null));
    }

    public string? FieldOf(Problem problem, TaskInput input) => problem.Field switch
    {
        nameof(Measure.Due) => "On",
        nameof(Measure.Outcome) => "Text",
        var other => other,
    };
}

/// <summary>The same, asked of the leader when the day has passed.</summary>
internal sealed class LateMeasureForm : MeasureForm
{
    public override string Type => TaskTypes.MeasureLate;
}

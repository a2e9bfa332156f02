using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>Who supports an operative coordinator through a transition.</summary>
internal sealed class SupportTransitionForm : ITaskForm
{
    public string Type => TaskTypes.SupportTransition;

    public Type Fields => typeof(SupportTransitionFields);

    public TaskReading Read(TaskSheet sheet) => sheet.Input.Id("SupportedBy") is { } chosen
        ? TaskReading.Of(new SupportAnswer(chosen))
        : TaskReading.Fail([.. sheet.Input.Missing("SupportedBy")]);
}

/// <summary>What is needed at once.</summary>
internal sealed class ShortPlanForm : ITaskForm
{
    public string Type => TaskTypes.ShortPlan;

    public Type Fields => typeof(ShortPlanFields);

    public TaskReading Read(TaskSheet sheet)
    {
        List<Problem> problems = [.. MeasureRows.Unreadable(sheet.Input)];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new ShortPlanAnswer(sheet.Input.Text("NeededAtOnce"), MeasureRows.Read(sheet.Input)));
    }

    public string? FieldOf(Problem problem, TaskInput input) => MeasureRows.Place(problem.Field, input);

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => MeasureRows.LegendOf(field, texts);
}

/// <summary>The child's, the parents' and the siblings' own words.</summary>
internal sealed class TransitionWishesForm : ITaskForm
{
    public string Type => TaskTypes.TransitionWishes;

    public Type Fields => typeof(TransitionWishesFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("TalkedOn"), .. input.Unreadable(dates: ["TalkedOn"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new WishesAnswer(
                input.Words("Child"), input.Words("Parents"), input.Words("Siblings"), input.Date("TalkedOn")!.Value, input.IsTrue("InterpreterPresent")));
    }
}

/// <summary>Whether all that must be in place is.</summary>
internal sealed class TransitionReadinessForm : ITaskForm
{
    public string Type => TaskTypes.TransitionReadiness;

    public Type Fields => typeof(TransitionReadinessFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<ReadinessChoice>("Choice") is not { } choice)
            return TaskReading.Fail([.. input.Missing("Choice")]);
        var moves = choice == ReadinessChoice.DayMoved;
        List<Problem> unreadable = moves ? [.. input.Unreadable(dates: ["MoveTo"])] : [];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new ReadinessAnswer(choice, input.Text("Reason"), moves ? input.Date("MoveTo") : null));
    }

    public string? FieldOf(Problem problem, TaskInput input) => problem.Field == nameof(TransitionPlan.Day) ? "MoveTo" : problem.Field;
}

/// <summary>What is in place while the child goes over.</summary>
internal sealed class TransitionCourseForm : ITaskForm
{
    public const int ContactRows = 2;

    public string Type => TaskTypes.TransitionCourse;

    public Type Fields => typeof(TransitionCourseFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<PeerContact>("PeerContact") is not { } peers)
            return TaskReading.Fail([.. input.Missing("PeerContact")]);
        return TaskReading.Of(new CourseAnswer(
            [.. Filled(input).Select(row => Contact(input, row))], input.Text("Habituation"), input.Text("InformationShared"), peers, input.Text("PeerContactNote")));
    }

    public string? FieldOf(Problem problem, TaskInput input) => MeasureRows.Place(problem.Field, "Contacts", Filled(input));

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, "Contacts") is { } row ? texts["Transition.ContactLegend", row + 1].Value : null;

    private static IEnumerable<int> Filled(TaskInput input) =>
        Enumerable.Range(0, input.Rows("Contacts", ContactRows)).Where(row => !Contact(input, row).IsEmpty);

    private static NamedContact Contact(TaskInput input, int row) =>
        new(input.Text($"Contacts[{row}].Name"), input.Text($"Contacts[{row}].Service"), input.Text($"Contacts[{row}].Phone"));
}

/// <summary>How it went.</summary>
internal sealed class EvaluateTransitionForm : ITaskForm
{
    public string Type => TaskTypes.EvaluateTransition;

    public Type Fields => typeof(EvaluateTransitionFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems =
        [
            .. input.Missing("TalkedOn", "Next"), .. input.Unreadable(dates: ["TalkedOn"]), .. MeasureRows.Unreadable(input),
        ];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new EvaluationAnswer(
                input.Words("Child"), input.Words("Family"), input.Text("Adjustments"), input.Text("Next") == "Close", input.Date("TalkedOn")!.Value,
                input.IsTrue("InterpreterPresent"), MeasureRows.Read(input)));
    }

    public string? FieldOf(Problem problem, TaskInput input) => MeasureRows.Place(problem.Field, input);

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => MeasureRows.LegendOf(field, texts);
}

/// <summary>Somebody's own words as they stand in a form.</summary>
internal static class WordsInput
{
    public static OwnWords Words(this TaskInput input, string name) => new(input.Text($"{name}.Text"), input.Text($"{name}.EmptyReason"));
}

using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>What the family said before a meeting.</summary>
internal sealed class MeetingTalkForm : ITaskForm
{
    public string Type => TaskTypes.MeetingTalk;

    public Type Fields => typeof(MeetingTalkFields);

    public int MaxText => TextRules.MaxNote;

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("On"), .. input.Unreadable(dates: ["On"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new MeetingTalkAnswer(input.Date("On")!.Value, input.Text("Wishes"), input.Text("FamilyRole"), input.IsTrue("InterpreterPresent")));
    }
}

/// <summary>What must be in place before a meeting.</summary>
internal sealed class MeetingReadyForm : ITaskForm
{
    public string Type => TaskTypes.MeetingReady;

    public Type Fields => typeof(MeetingReadyFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> unreadable = [.. input.Unreadable(dates: ["InterpreterBookedOn"])];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new MeetingReadyAnswer(
                input.Text("InterpreterWho"), input.Date("InterpreterBookedOn"), input.IsTrue("InterpreterIsAdult"), input.IsTrue("PlanRead"),
                input.IsTrue("ToldOtherwise")));
    }
}

/// <summary>What was said and promised.</summary>
internal sealed class MeetingMinutesForm : ITaskForm
{
    public const int MeasureRows = 3;

    public string Type => TaskTypes.MeetingMinutes;

    public Type Fields => typeof(MeetingMinutesFields);

    public int MaxText => TextRules.MaxLong;

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> unreadable = [.. input.Unreadable(dates: [.. Written(input).Select(row => $"Measures[{row}].Due")])];
        if (unreadable.Count > 0)
            return TaskReading.Fail(unreadable);
        var items = Enumerable.Range(0, input.Rows("Items", 0)).Select(row =>
            new ItemMinutes(row + 1, input.Text($"Items[{row}].Said"), input.Text($"Items[{row}].Decided")));
        return TaskReading.Of(new MinutesAnswer(
            input.Text("Expectations"), [.. items], input.Text("Summary"),
            [.. input.All("Attended").Select(id => Guid.TryParse(id, out var person) ? person : Guid.Empty)], input.IsTrue("InterpreterPresent"),
            [.. Written(input).Select(row => Draft(input, row))]));
    }

    public string? FieldOf(Problem problem, TaskInput input) =>
        problem.Field is { } field && TaskInput.RowOf(field, "Measures") is { } row && row < Written(input).Count
            ? $"Measures[{Written(input)[row]}]{field[field.IndexOf('.', StringComparison.Ordinal)..]}"
            : problem.Field;

    /// <summary>The rows in which something stands.</summary>
    private static IReadOnlyList<int> Written(TaskInput input) =>
        [.. Enumerable.Range(0, input.Rows("Measures", MeasureRows)).Where(row => !Draft(input, row).IsEmpty || input.Text($"Measures[{row}].Due").Length > 0)];

    private static MeasureDraft Draft(TaskInput input, int row) => new(
        input.Text($"Measures[{row}].What"), input.Id($"Measures[{row}].OwnerId"), input.Text($"Measures[{row}].OwnerName"), input.Date($"Measures[{row}].Due"));
}

/// <summary>How parents who did not come were taken through the minutes.</summary>
internal sealed class MeetingTakeThroughForm : ITaskForm
{
    public string Type => TaskTypes.MeetingTakeThrough;

    public Type Fields => typeof(MeetingTakeThroughFields);

    public int MaxText => TextRules.MaxNote;

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("On"), .. input.Unreadable(dates: ["On"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new TakeThroughAnswer(
                [.. input.All("With").Select(id => Guid.TryParse(id, out var person) ? person : Guid.Empty)], input.Date("On")!.Value,
                input.IsTrue("InterpreterPresent"), input.Text("Said")));
    }
}

/// <summary>Three questions to the family, and how often the group meets.</summary>
internal sealed class MeetingEvaluateForm : ITaskForm
{
    public string Type => TaskTypes.MeetingEvaluate;

    public Type Fields => typeof(MeetingEvaluateFields);

    public int MaxText => TextRules.MaxNote;

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> unreadable = [.. input.Missing("Months", "MonthsInTransition"), .. input.Unreadable(numbers: ["Months", "MonthsInTransition"])];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new EvaluateMeetingAnswer(
                input.Id("ContactId"), input.Choice<YesPartlyNo>("WasHeard"), input.Choice<YesPartlyNo>("GotAnswers"), input.Text("NextTime"),
                Whole(input.Number("Months")!.Value), Whole(input.Number("MonthsInTransition")!.Value)));
    }

    /// <summary>A number of months that the domain can try: what is no whole number is none.</summary>
    private static int Whole(decimal number) => number is >= 1 and <= 1000 && number == decimal.Truncate(number) ? (int)number : 0;
}

/// <summary>Whether the next meeting is called.</summary>
internal sealed class MeetingNextForm : ITaskForm
{
    public string Type => TaskTypes.MeetingNext;

    public Type Fields => typeof(MeetingNextFields);

    public int MaxText => TextRules.MaxNote;

    public TaskReading Read(TaskSheet sheet) => sheet.Input.Text("Call") switch
    {
        "Yes" => TaskReading.Of(new NextMeetingAnswer(true, sheet.Input.Text("Text"))),
        "No" => TaskReading.Of(new NextMeetingAnswer(false, sheet.Input.Text("Text"))),
        _ => TaskReading.Fail(new Problem("answer.missing", "Call")),
    };
}

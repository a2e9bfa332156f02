using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class DecisionForm : ITaskForm
{
    public const int HelpRows = 3;

    private static readonly string[] _columns = [nameof(HelpItem.Help), nameof(HelpItem.EndsWhere), nameof(HelpItem.TakenOverBy)];

    public string Type => TaskTypes.Decision;

    public Type Fields => typeof(DecisionFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<DecisionOutcome>("Outcome") is not { } outcome)
            return TaskReading.Fail(new Problem("answer.missing", "Outcome"));
        List<Problem> unreadable = outcome == DecisionOutcome.NotNow ? [.. input.Unreadable(dates: ["ReassessOn"])] : [];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new DecisionAnswer(
                outcome,
                input.Text("Reason"),
                // What stands in fields that do not belong to the outcome is not part of the decision.
                HelpFor(outcome, input),
                outcome == DecisionOutcome.NotNow ? input.Date("ReassessOn") : null,
                input.IsTrue("ImpartialityConfirmed")));
    }

    public string? FieldOf(Problem problem, TaskInput input) => PlaceHelp(problem, input);

    /// <summary>The help that is typed, where what is decided gives any.</summary>
    internal static IReadOnlyList<HelpItem> HelpFor(DecisionOutcome outcome, TaskInput input) =>
        outcome is DecisionOutcome.ChildCoordinator or DecisionOutcome.Coordinator ? [.. Rows(input).Select(row => Item(input, row))] : [];

    /// <summary>The row that a problem with the help is about; any other problem keeps its field.</summary>
    internal static string? PlaceHelp(Problem problem, TaskInput input)
    {
        if (problem.Field != "Help")
            return problem.Field;
        var incomplete = from row in Rows(input)
                         where _columns.Any(column => input.Text($"{row}.{column}").Length > 0)
                         from column in _columns
                         where input.Text($"{row}.{column}").Length == 0
                         select $"{row}.{column}";
        return incomplete.FirstOrDefault() ?? "Help[0].Help";
    }

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, "Help") is { } row ? texts["Decision.HelpLegend", row + 1].Value : null;

    private static IEnumerable<string> Rows(TaskInput input) =>
        Enumerable.Range(0, input.Rows("Help", HelpRows)).Select(index => $"Help[{index}]");

    private static HelpItem Item(TaskInput input, string row) =>
        new(input.Text($"{row}.Help"), input.Text($"{row}.EndsWhere"), input.Text($"{row}.TakenOverBy"));
}

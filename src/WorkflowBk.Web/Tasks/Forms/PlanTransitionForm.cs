using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>The plan before a transition: people, goal, who teaches whom, and what is promised.</summary>
internal sealed class PlanTransitionForm : ITaskForm
{
    public const int PeopleRows = 3;
    public const int TransferRows = 2;

    public string Type => TaskTypes.PlanTransition;

    public Type Fields => typeof(PlanTransitionFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems =
        [
            .. input.Unreadable(dates: [.. Transfers(input).Select(row => $"Transfers[{row}].Due")]), .. MeasureRows.Unreadable(input),
        ];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new AgreementAnswer(
                [.. People(input).Select(row => Person(input, row))],
                [.. Transfers(input).Select(row => Transfer(input, row))],
                input.Text("SharedGoal"), input.Text("Alternatives"), input.Text("OccupationalTherapist"), input.Text("NoTransferReason"),
                input.Text("NoHealthRoutineReason"), MeasureRows.Read(input)));
    }

    public string? FieldOf(Problem problem, TaskInput input) => MeasureRows.Place(
        MeasureRows.Place(MeasureRows.Place(problem.Field, input), "Transfers", Transfers(input)), "KeyPeople", People(input));

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, "KeyPeople") is { } person ? texts["Transition.PersonLegend", person + 1].Value
        : TaskInput.RowOf(field, "Transfers") is { } transfer ? texts["Transition.TransferLegend", transfer + 1].Value
        : MeasureRows.LegendOf(field, texts);

    private static IEnumerable<int> People(TaskInput input) =>
        Enumerable.Range(0, input.Rows("KeyPeople", PeopleRows)).Where(row => !Person(input, row).IsEmpty);

    private static IEnumerable<int> Transfers(TaskInput input) =>
        Enumerable.Range(0, input.Rows("Transfers", TransferRows))
            .Where(row => !Transfer(input, row).IsEmpty || input.Text($"Transfers[{row}].Due").Length > 0);

    private static KeyPerson Person(TaskInput input, int row) => new(
        input.Text($"KeyPeople[{row}].Name"), input.Text($"KeyPeople[{row}].Role"), input.Text($"KeyPeople[{row}].Service"),
        input.Choice<TransitionSide>($"KeyPeople[{row}].Side") ?? TransitionSide.New);

    private static CompetenceTransfer Transfer(TaskInput input, int row) => new(
        input.Text($"Transfers[{row}].What"), input.Text($"Transfers[{row}].From"), input.Text($"Transfers[{row}].To"),
        input.Text($"Transfers[{row}].How"), input.Id($"Transfers[{row}].OwnerId"), input.Date($"Transfers[{row}].Due"));
}

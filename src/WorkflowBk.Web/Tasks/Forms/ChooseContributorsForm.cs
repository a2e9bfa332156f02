using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class ChooseContributorsForm(IStringLocalizer<TaskPageTexts> texts) : ITaskForm
{
    public string Type => TaskTypes.ChooseContributors;

    public Type Fields => typeof(ChooseContributorsFields);

    /// <summary>What the assessment left unclear is what the services can help with.</summary>
    public TaskInput Begin(TaskSheet sheet)
    {
        var question = new StringBuilder(texts["Contributors.StartText"]);
        var unclear = sheet.Case.Assessment?.Answers.Where(answer => answer.Verdict == Verdict.Unclear).ToList() ?? [];
        if (unclear.Count > 0)
            question.Append(CultureInfo.CurrentCulture, $"\n\n{texts["Contributors.StartUnclear"]}");
        foreach (var answer in unclear)
            question.Append(CultureInfo.CurrentCulture, $"\n– {texts[$"Condition.{answer.Condition}"]}: {answer.Reason}");
        return TaskInput.Of([new("Question", question.ToString())]);
    }

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var chosen = input.All("Services").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToList();
        var rows = Rows(input).Where(row => input.Id($"{row}.ServiceId") is { } id && chosen.Contains(id)).ToList();
        List<Problem> unreadable = [.. input.Unreadable(dates: [.. rows.Select(row => $"{row}.Due")])];
        return unreadable.Count > 0
            ? TaskReading.Fail(unreadable)
            : TaskReading.Of(new ChooseContributorsAnswer(chosen, input.Text("Question"), [.. rows.Select(row => Asked(input, row))]));
    }

    public string? FieldOf(Problem problem, TaskInput input) =>
        problem.Field?.Split('.') is ["Each", var service, var field] && Guid.TryParseExact(service, "N", out var id)
            ? $"{Rows(input).FirstOrDefault(row => input.Id($"{row}.ServiceId") == id) ?? "Each[0]"}.{field}"
            : problem.Field;

    private static AskedOf Asked(TaskInput input, string row) => new(
        input.Id($"{row}.ServiceId")!.Value,
        input.Text($"{row}.Question"),
        input.Date($"{row}.Due"),
        (input.Text($"{row}.Name") + input.Text($"{row}.Role") + input.Text($"{row}.Email")).Length == 0
            ? null
            : new OutsideContributor(input.Text($"{row}.Name"), input.Text($"{row}.Role"), input.Text($"{row}.Email")));

    private static IEnumerable<string> Rows(TaskInput input) =>
        Enumerable.Range(0, input.Rows("Each", 0)).Select(index => $"Each[{index}]");
}

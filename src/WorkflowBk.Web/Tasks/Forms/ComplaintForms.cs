using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>Whether a late complaint is taken.</summary>
internal sealed class ConsiderLateComplaintForm : ITaskForm
{
    public string Type => TaskTypes.ConsiderLateComplaint;

    public Type Fields => typeof(ConsiderLateComplaintFields);

    public TaskReading Read(TaskSheet sheet) => sheet.Input.Text("Taken") switch
    {
        "Yes" => TaskReading.Of(new ConsiderLateAnswer(true, sheet.Input.Text("Reason"))),
        "No" => TaskReading.Of(new ConsiderLateAnswer(false, sheet.Input.Text("Reason"))),
        _ => TaskReading.Fail(new Problem("answer.missing", "Taken")),
    };
}

/// <summary>The new look at a decision.</summary>
internal sealed class ReviewComplaintForm : ITaskForm
{
    public string Type => TaskTypes.ReviewComplaint;

    public Type Fields => typeof(ReviewComplaintFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<ReviewOutcome>("Outcome") is not { } outcome)
            return TaskReading.Fail(new Problem("answer.missing", "Outcome"));
        var (change, problems) = outcome == ReviewOutcome.Changed ? ChangeForm.Read(input) : (null, []);
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new ReviewComplaintAnswer(outcome, input.Text("Reason"), change, input.IsTrue("ImpartialityConfirmed")));
    }

    public string? FieldOf(Problem problem, TaskInput input) => DecisionForm.PlaceHelp(problem, input);

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => ChangeForm.PlaceOf(field, texts);
}

/// <summary>What the body of appeal answered.</summary>
internal sealed class RecordAppealAnswerForm : ITaskForm
{
    public string Type => TaskTypes.RecordAppealAnswer;

    public Type Fields => typeof(RecordAppealAnswerFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        if (input.Choice<AppealOutcome>("Outcome") is not { } outcome)
            return TaskReading.Fail(new Problem("answer.missing", "Outcome"));
        var (change, problems) = outcome == AppealOutcome.Changed ? ChangeForm.Read(input) : (null, []);
        problems = [.. input.Missing("AnsweredOn"), .. input.Unreadable(dates: ["AnsweredOn"]), .. problems];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new AppealAnswerGiven(outcome, input.Date("AnsweredOn")!.Value, input.Text("Reason"), change));
    }

    public string? FieldOf(Problem problem, TaskInput input) => DecisionForm.PlaceHelp(problem, input);

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => ChangeForm.PlaceOf(field, texts);
}

/// <summary>The part of a form that says what is decided instead.</summary>
file static class ChangeForm
{
    public static (NewDecision? Decision, IReadOnlyList<Problem> Problems) Read(TaskInput input)
    {
        if (input.Choice<DecisionOutcome>("NewOutcome") is not { } outcome)
            return (null, [new Problem("answer.missing", "NewOutcome")]);
        IReadOnlyList<Problem> unreadable = outcome == DecisionOutcome.NotNow ? [.. input.Unreadable(dates: ["ReassessOn"])] : [];
        return (
            new NewDecision(outcome, DecisionForm.HelpFor(outcome, input), outcome == DecisionOutcome.NotNow ? input.Date("ReassessOn") : null),
            unreadable);
    }

    public static string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, "Help") is { } row ? texts["Decision.HelpLegend", row + 1].Value : null;
}

using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>A family's year, gone through.</summary>
internal sealed class YearlyReviewForm : ITaskForm
{
    public string Type => TaskTypes.YearlyReview;

    public Type Fields => typeof(YearlyReviewFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems =
        [
            .. input.Missing("NeedStands", "CoordinatorRight", "ScopeRight", "ConsentsCurrent", "HasPlan", "TalkedOn", "Outcome"),
            .. input.Unreadable(dates: ["TalkedOn", "PlanRevisedOn"]),
        ];
        if (problems.Count > 0)
            return TaskReading.Fail(problems);
        if (input.Choice<Verdict>("NeedStands") is not { } need || input.Choice<ReviewOutcome>("Outcome") is not { } outcome)
            return TaskReading.Fail([new Problem("answer.missing", "Outcome")]);
        bool Yes(string field) => input.Text(field) == "Yes";
        return TaskReading.Of(new ReviewAnswer(
            need, input.Text("NeedReason"), Yes("CoordinatorRight"), input.Text("CoordinatorNote"), Yes("ScopeRight"), input.Text("ScopeNote"),
            Yes("ConsentsCurrent"), input.Text("ConsentsNote"), Yes("HasPlan"), input.Date("PlanRevisedOn"), input.Text("NoPlanReason"),
            input.Words("FamilyView"), input.Date("TalkedOn")!.Value, input.IsTrue("InterpreterPresent"), outcome,
            [.. input.All("Changes").Where(text => Enum.TryParse<ReviewChange>(text, out _)).Select(Enum.Parse<ReviewChange>).Where(Enum.IsDefined)]));
    }
}

/// <summary>What was set going after a review.</summary>
internal sealed class ReviewFollowUpForm : ITaskForm
{
    public string Type => TaskTypes.ReviewFollowUp;

    public Type Fields => typeof(ReviewFollowUpFields);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new ReviewFollowUpAnswer(sheet.Input.Text("FollowedUp")));
}

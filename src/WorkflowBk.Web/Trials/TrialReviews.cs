using System.Text.Json;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Web.Trials;

/// <summary>What is answered in a trial when a family's year is gone through.</summary>
internal static class TrialReviews
{
    /// <returns><c>null</c> when the task belongs to no review.</returns>
    public static JsonElement? Answer(string type, string outcome, string text, DateOnly today) => type switch
    {
        TaskTypes.YearlyReview when Enum.TryParse<ReviewOutcome>(outcome, out var found) => TaskAnswers.Write(new ReviewAnswer(
            found == ReviewOutcome.NeedOver ? Verdict.No : Verdict.Yes, text, CoordinatorRight: true, "", ScopeRight: true, "", ConsentsCurrent: true, "",
            HasPlan: true, today.AddMonths(6), "", new OwnWords(text, ""), today, InterpreterPresent: true, found,
            found == ReviewOutcome.ChangesWanted ? [ReviewChange.NewPlan] : [])),
        TaskTypes.ReviewFollowUp => TaskAnswers.Write(new ReviewFollowUpAnswer(text)),
        _ => null,
    };
}

using System.Text.Json;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;

namespace WorkflowBk.Web.Trials;

/// <summary>What is answered in a process for complaints.</summary>
internal static class TrialComplaints
{
    /// <returns><c>null</c> when the task is about no complaint.</returns>
    public static JsonElement? Answer(string type, string outcome, string text, IReadOnlyList<HelpItem> help, DateOnly today)
    {
        NewDecision changed = new(DecisionOutcome.ChildCoordinator, help, null);
        return type switch
        {
            TaskTypes.ConsiderLateComplaint => TaskAnswers.Write(new ConsiderLateAnswer(outcome == "Taken", text)),
            TaskTypes.ReviewComplaint when Enum.TryParse<ReviewOutcome>(outcome, out var reviewed) => TaskAnswers.Write(
                new ReviewComplaintAnswer(reviewed, text, reviewed == ReviewOutcome.Changed ? changed : null, ImpartialityConfirmed: true)),
            TaskTypes.RecordAppealAnswer when Enum.TryParse<AppealOutcome>(outcome, out var answered) => TaskAnswers.Write(
                new AppealAnswerGiven(answered, today, text, answered == AppealOutcome.Changed ? changed : null)),
            _ => null,
        };
    }
}

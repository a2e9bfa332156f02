using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Web.Complaints;

/// <summary>What has been done for a family since it got a coordinator. Each is the oldest first.</summary>
public sealed record WholeCourse(
    IReadOnlyList<IndividualPlan> Plans,
    IReadOnlyList<TransitionPlan> Transitions,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<YearlyReview> Reviews,
    IReadOnlyList<ChangeRequest> Changes,
    IReadOnlyList<Measure> Measures)
{
    /// <summary>Somebody in the family has written to the municipality by themselves, and not to the others in the family.</summary>
    public bool HasPersonalWords =>
        Reviews.Any(review => review.Views.Count > 0) || Meetings.Any(meeting => meeting.Inputs.Count > 0 || meeting.Evaluations.Count > 0);
}

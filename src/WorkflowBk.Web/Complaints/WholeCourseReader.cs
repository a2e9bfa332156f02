using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Web.Complaints;

/// <summary>Reads what has been done for a family, for a case that somebody has been let into already.</summary>
internal sealed class WholeCourseReader(
    IPlanStore plans, ITransitionStore transitions, IMeetingStore meetings, IReviewStore reviews, IChangeStore changes, IMeasureStore measures)
{
    public async Task<WholeCourse> ReadAsync(Guid caseId) => new(
        await plans.OfCaseAsync(caseId, CancellationToken.None),
        await transitions.OfCaseAsync(caseId, CancellationToken.None),
        await meetings.OfCaseAsync(caseId, CancellationToken.None),
        await reviews.OfCaseAsync(caseId, CancellationToken.None),
        await changes.OfCaseAsync(caseId, CancellationToken.None),
        await measures.OfCaseAsync(caseId, CancellationToken.None));
}

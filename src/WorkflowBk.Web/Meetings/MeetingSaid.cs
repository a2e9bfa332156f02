using WorkflowBk.Activities.Meetings;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Intake;

namespace WorkflowBk.Web.Meetings;

/// <summary>What those who are asked say about coming, the same on their three pages.</summary>
internal static class MeetingSaid
{
    /// <summary>In the address of the page, once it has been kept.</summary>
    public const string Coming = "kommer";

    public static Task<Result> SayComingAsync(this MeetingDesk desk, MeetingGuest guest, MeetingComingModel said, CancellationToken cancellationToken) =>
        said.Comes ? desk.ComeAfterAllAsync(guest, cancellationToken) : desk.DeclineAsync(guest, TypedText.Several(said.Why), cancellationToken);
}

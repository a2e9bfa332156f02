using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Sends the invitations, with calendar files.</summary>
[Retry(3, "01:00:00")]
[Activity("Bk.InviteToMeeting", DisplayName = "Inviter til møtet", Category = "Møter", Description = "E-post med kalenderfil til dem som skal komme. Den sier bare at det er et møte.")]
internal sealed class InviteToMeeting(TaskDesk desk, IMeetingStore meetings, MeetingMail mail) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var meeting = await meetings.OfProcessAsync(context);
        // A consent can have been taken back while the list was written.
        meeting.LeaveOutWithoutConsent(theCase, context.Now);
        meeting.MarkInvited();
        await mail.InviteAsync(context, theCase, meeting);
        return ActivityResult.Done;
    }
}

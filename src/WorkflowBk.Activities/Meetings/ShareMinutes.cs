using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Issues the minutes, and tells those who may read them.</summary>
[Retry(3, "01:00:00")]
[Activity("Bk.ShareMinutes", DisplayName = "Del referatet", Category = "Møter", Description = "Referatet blir et dokument, og de som kan se det, får beskjed.")]
internal sealed class ShareMinutes(TaskDesk desk, IMeetingStore meetings, MinutesLetter letter, MeetingMail mail) : IActivity
{
    [Output(DisplayName = "Noen i familien kom ikke", Description = "Om foreldre som var bedt, ikke kom.")]
    public bool FamilyMissing { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var meeting = await meetings.OfProcessAsync(context);
        var issued = await letter.IssueAsync(context, theCase, meeting);
        if (!issued.Succeeded)
            return ActivityResult.Fault(string.Join("; ", issued.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
        await mail.TellReadersAsync(context, theCase, meeting);
        FamilyMissing = meeting.FamilyMissing.Count > 0;
        return ActivityResult.Done;
    }
}

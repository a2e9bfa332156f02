using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Reminds those who are asked to a meeting, some days before it.</summary>
public sealed class MeetingReminders(IBurstFactory bursts, IMeetingStore meetings, MeetingSettings settings, TimeProvider clock)
{
    /// <summary>
    /// Reminds everybody whose meeting is near, once for each day it is moved to. That they are reminded is kept with the message, in
    /// one transaction. Run as often as one likes.
    /// </summary>
    /// <returns>How many meetings people were reminded of.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        if (settings.RemindWorkingDaysBefore <= 0)
            return 0;
        var now = clock.GetUtcNow();
        var until = OsloTime.At(NorwegianCalendar.AddWorkingDays(clock.Today(), settings.RemindWorkingDaysBefore).AddDays(1), TimeOnly.MinValue);
        var reminded = 0;
        foreach (var near in await meetings.ComingAsync(now, until, cancellationToken))
        {
            if (near.IsToBeRemindedOf(settings.RemindWorkingDaysBefore, now)
                && await bursts.RunAsync(burst => RemindAsync(burst, near.CaseId, near.Id, cancellationToken), cancellationToken))
            {
                reminded++;
            }
        }

        return reminded;
    }

    private async Task<bool> RemindAsync(IBurst burst, Guid caseId, Guid meetingId, CancellationToken cancellationToken)
    {
        // The case is held first: another node may be reminding of the same meeting, and somebody may be calling it off.
        if (await burst.Services.GetRequiredService<ICaseStore>().FindAsync(caseId, cancellationToken) is not { } theCase
            || await burst.Services.GetRequiredService<IMeetingStore>().FindAsync(meetingId, cancellationToken) is not { } meeting)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var people = meeting.Remind(theCase, settings.RemindWorkingDaysBefore, now);
        if (people.Count == 0)
            return false;
        await burst.Services.GetRequiredService<MeetingMail>().RemindAsync(theCase, meeting, people, now, cancellationToken);
        await burst.CommitAsync(cancellationToken);
        return true;
    }
}

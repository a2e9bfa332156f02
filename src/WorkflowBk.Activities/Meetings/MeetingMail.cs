using WorkflowBk.Activities.Absences;
using WorkflowBk.Activities.Notices;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>
/// What leaves the house about a meeting: neutral e-mails, each with a calendar file of the recipient's own. The family gets the same
/// notice as always, and sees the meeting on its own page.
/// </summary>
internal sealed class MeetingMail(
    StaffMail mail, FamilyNotices families, IMeetingStore meetings, ITaskStore tasks, IStaffDirectory staff, IAbsenceStore absences,
    ICalendarWriter calendars, MeetingSettings settings)
{
    /// <summary>What the family is told by.</summary>
    private const string FamilyTemplate = "meeting-news";

    /// <summary>What the family is reminded by.</summary>
    private const string FamilyReminder = "meeting-soon";

    /// <summary>The family is spoken with after a meeting, and after one that was not held.</summary>
    private const int HearsMoreInWorkingDays = 10;

    /// <summary>The meeting has a time, or another one.</summary>
    public async Task InviteAsync(ActivityContext context, Case theCase, Meeting meeting)
    {
        foreach (var person in Others(meeting).Where(person => person.MaySee(theCase, OsloTime.DateIn(context.Now))))
            await SendAsync(theCase, meeting, person, TemplateFor(person, StaffNotices.Meeting, StaffNotices.MeetingAsked), context.Now, context.CancellationToken);
        await TellFamilyAsync(context, theCase, meeting.Time!.Day);
        // Whoever hears of it this late needs no reminder.
        meeting.Remind(theCase, settings.RemindWorkingDaysBefore, context.Now);
    }

    /// <summary>The meeting is near. A letter would come too late.</summary>
    public async Task RemindAsync(
        Case theCase, Meeting meeting, IEnumerable<MeetingParticipant> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var person in people)
        {
            if (person.Kind != ParticipantKind.Family)
                await SendAsync(theCase, meeting, person, TemplateFor(person, StaffNotices.MeetingSoon, StaffNotices.MeetingReminder), now, cancellationToken);
            // What stops it is the municipality's own settings, which the invitation already makes an incident of.
            else if (theCase.Contacts.FirstOrDefault(contact => contact.Id == person.PersonId) is { } contact && FamilyNotices.AddressOf(contact) is not null)
                await families.WriteAsync(theCase, contact, FamilyReminder, meeting.Time!.Day, asked: false, now, cancellationToken);
        }
    }

    /// <summary>It is not held.</summary>
    public async Task CallOffAsync(ActivityContext context, Case theCase, Meeting meeting)
    {
        await TakeOffAsync(context, theCase, meeting, Others(meeting));
        await TellFamilyAsync(context, theCase, HearsMoreBy(context));
    }

    /// <summary>It is not for some of those who were asked any more; nobody is told why.</summary>
    public async Task TakeOffAsync(ActivityContext context, Case theCase, Meeting meeting, IEnumerable<MeetingParticipant> people)
    {
        foreach (var person in people)
            await SendAsync(theCase, meeting, person, StaffNotices.MeetingOff, context.Now, context.CancellationToken);
    }

    /// <summary>Somebody comes in another's place.</summary>
    public async Task ChangeSeatAsync(Case theCase, Meeting meeting, SeatChange change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await SendAsync(theCase, meeting, change.Left, StaffNotices.MeetingOff, now, cancellationToken);
        if (change.Came is { } came)
            await SendAsync(theCase, meeting, came, StaffNotices.Meeting, now, cancellationToken);
    }

    /// <summary>There is something to read.</summary>
    public async Task TellReadersAsync(ActivityContext context, Case theCase, Meeting meeting)
    {
        foreach (var person in meeting.Readers(theCase, OsloTime.DateIn(context.Now)).Where(person => person is { HasEmail: true, Kind: not ParticipantKind.Family }))
        {
            var day = person.Kind == ParticipantKind.Outside ? meeting.OpenOutsideUntil!.Value : meeting.Time!.Day;
            var (link, token) = WayTo(theCase, meeting, person, context.Now);
            await mail.SendMeetingAsync(
                TemplateFor(person, StaffNotices.Meeting, StaffNotices.MinutesReady), theCase, person.Name, person.Email, link, token, day, context.Now, null, context.CancellationToken);
        }

        await TellFamilyAsync(context, theCase, HearsMoreBy(context));
    }

    /// <summary>Whoever has the meeting in hand is told that there is something new about it; what it is, stands behind sign-in.</summary>
    /// <param name="by">The participant it comes from, who need not be told.</param>
    public async Task TellHolderAsync(Case theCase, Meeting meeting, Guid by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The coordinator may have been changed, or be away, since it was called.
        var inHand = (await tasks.OpenOfCaseAsync(theCase.Id, cancellationToken))
            .FirstOrDefault(task => task.SubjectId == meeting.Id && task.AssigneeId is not null);
        var holderId = inHand is null ? null : await absences.HolderAsync(inHand, OsloTime.DateIn(now), cancellationToken);
        if ((holderId ?? meeting.CalledBy) is { } id
            && meeting.Participants.All(person => person.Id != by || person.PersonId != id)
            && await staff.FindAsync(id, cancellationToken) is { } holder)
        {
            await mail.SendMeetingAsync(
                StaffNotices.Meeting, theCase, holder.Name, holder.Email, $"/moter/{meeting.Id}", null, meeting.Time!.Day, now, null, cancellationToken);
        }
    }

    private static DateOnly HearsMoreBy(ActivityContext context) =>
        NorwegianCalendar.AddWorkingDays(OsloTime.DateIn(context.Now), HearsMoreInWorkingDays);

    private async Task TellFamilyAsync(ActivityContext context, Case theCase, DateOnly day)
    {
        foreach (var contact in theCase.Contacts)
        {
            var written = await families.WriteAsync(theCase, contact, FamilyTemplate, day, asked: false, context.Now, context.CancellationToken);
            if (!written.Succeeded)
                throw new InvalidOperationException(string.Join("; ", written.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
        }
    }

    private async Task SendAsync(
        Case theCase, Meeting meeting, MeetingParticipant person, string template, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!person.HasEmail)
            return;
        var names = CaseNames.Of(theCase, (await staff.ListServicesAsync(cancellationToken)).Select(service => service.Name));
        var isOff = template == StaffNotices.MeetingOff;
        var (link, token) = isOff ? ("", null) : WayTo(theCase, meeting, person, now);
        await mail.SendMeetingAsync(template, theCase, person.Name, person.Email, link, token, meeting.Time!.Day, now, Calendar, cancellationToken);

        string Calendar(MunicipalityProfile profile) => calendars.Write(
            new CalendarEntry(
                meeting.Id, meeting.Sequence, meeting.Time!.StartsAt, meeting.Time.EndsAt, meeting.Time.Place, theCase.Reference,
                profile.NeutralUnitName, profile.SenderAddress, person.Email!.Trim(), profile.Written, isOff, now),
            names);
    }

    /// <summary>Where somebody sees the meeting: behind sign-in, or through a new link of their own.</summary>
    private (string Link, string? Token) WayTo(Case theCase, Meeting meeting, MeetingParticipant person, DateTimeOffset now)
    {
        if (person.Kind == ParticipantKind.Staff)
            return ($"/moter/{meeting.Id}", null);
        var token = SecretToken.Draw();
        meetings.Add(new MeetingLink(Guid.CreateVersion7(now), theCase.Id, meeting.Id, person.Id, SecretToken.Hash(token), now));
        return ($"/mote/{token}", token);
    }

    private static string TemplateFor(MeetingParticipant person, string withAccount, string withoutAccount) =>
        person.Kind == ParticipantKind.Staff ? withAccount : withoutAccount;

    private static IEnumerable<MeetingParticipant> Others(Meeting meeting) =>
        meeting.Participants.Where(person => person is { IsIn: true, Kind: not ParticipantKind.Family });
}

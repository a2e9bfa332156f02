using WorkflowBk.Activities.Appointments;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Meetings;

/// <summary>
/// Whoever is not a family's coordinator any more does not see its meetings as one either, and the one who follows the family now
/// comes in their place.
/// </summary>
internal sealed class MeetingSeats(
    IMeetingStore meetings, ICaseStore cases, IAppointmentStore appointments, IStaffDirectory staff, MeetingMail mail)
{
    public async Task PassOnAsync(Guid caseId, Guid staffId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var all = await meetings.OfCaseAsync(caseId, cancellationToken);
        if (all.Count == 0 || await cases.FindAsync(caseId, cancellationToken) is not { } theCase)
            return;
        var successor = await SuccessorAsync(caseId, cancellationToken);
        foreach (var meeting in all)
        {
            if (meeting.StepDown(staffId, successor, at) is { } change && meeting.TakesInput)
                await mail.ChangeSeatAsync(theCase, meeting, change, at, cancellationToken);
        }
    }

    private async Task<MeetingParticipant?> SuccessorAsync(Guid caseId, CancellationToken cancellationToken) =>
        (await appointments.AudienceOfCoordinatorAsync(caseId, cancellationToken)).PersonId is { } id
        && await staff.FindAsync(id, cancellationToken) is { } person
            ? new MeetingParticipant(
                person.Id, ParticipantKind.Staff, person.Id, person.Name, person.Email, person.Title ?? "", person.ServiceId, "", AnswersForCase: true)
            : null;
}

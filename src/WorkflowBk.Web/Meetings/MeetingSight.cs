using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.CaseFiles;

namespace WorkflowBk.Web.Meetings;

/// <summary>
/// Shows a meeting to those who answer for the case, and to those who are asked to it while the family's consent covers their
/// service. To all others there is no such meeting.
/// </summary>
internal sealed class MeetingSight(
    IMeetingStore meetings, ICaseStore cases, IMeasureStore measures, IStaffDirectory staff, CaseFileDoor door, TimeProvider clock)
{
    public async Task<ShownMeeting?> OpenAsync(Guid meetingId, Guid staffId, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(meetingId, cancellationToken) is not { } meeting
            || await cases.FindAsync(meeting.CaseId, cancellationToken) is not { } theCase)
        {
            return null;
        }

        var seesCase = await door.OpenAsync(theCase.Id) is not null;
        var self = meeting.Participants.FirstOrDefault(person => person is { Kind: ParticipantKind.Staff, IsIn: true } && person.PersonId == staffId);
        if (!seesCase && self?.MaySee(theCase, clock.Today()) is not true)
            return null;
        // Whoever is asked sees what all who are there see, from when they are asked.
        if (!seesCase && meeting.State is (MeetingState.Called or MeetingState.Cancelled))
            return null;
        var names = (await staff.ListAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        return new ShownMeeting(
            meeting, theCase.Reference, self, seesCase, await measures.OfOriginAsync(meeting.Id, cancellationToken), names);
    }
}

/// <summary>A meeting as somebody on the staff sees it.</summary>
/// <param name="Self">Whoever looks, among those who are asked; <c>null</c> when they are not.</param>
/// <param name="SeesCase">They answer for the case.</param>
internal sealed record ShownMeeting(
    Meeting Meeting, string Reference, MeetingParticipant? Self, bool SeesCase, IReadOnlyList<Measure> Measures,
    IReadOnlyDictionary<Guid, string> Names)
{
    public string OwnerOf(Measure measure) => measure.OwnerId is { } id ? Names.GetValueOrDefault(id, "") : measure.OwnerName;
}

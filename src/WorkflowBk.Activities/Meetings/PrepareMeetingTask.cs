using System.Security.Cryptography;
using System.Text;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Who comes, when and where, what is taken up, and who writes.</summary>
[Activity("Bk.PrepareMeeting", DisplayName = "Forbered møtet", Category = "Møter", Description = "Tid og sted, deltakere, saksliste og referent.")]
[Outcomes("Done", DisplayNames = ["Klart til å sendes"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class PrepareMeetingTask(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : MeetingTask<PrepareMeetingAnswer>(desk, meetings, appointments)
{
    protected override string TaskType => TaskTypes.MeetingPrepare;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, PrepareMeetingAnswer answer)
    {
        var people = await ParticipantsAsync(theCase, actor, answer, context.CancellationToken);
        var clashes = answer.Time.Minutes is > 0 and <= MeetingTime.MostMinutes
            ? MeetingClash.Find(
                answer.Time, people, await Meetings.AroundAsync(answer.Time, meeting.Id, context.CancellationToken),
                await Desk.Absences.NotOverAsync(answer.Time.Day, context.CancellationToken))
            : [];
        var prepared = meeting.Prepare(
            answer.Time, people, answer.Agenda, answer.MinuteTaker, clashes, answer.ClashReason, theCase, context.Now);
        return prepared.Succeeded ? "Done" : Result<string>.Fail(prepared.Problems);
    }

    private async Task<IReadOnlyList<MeetingParticipant>> ParticipantsAsync(
        Case theCase, Guid actor, PrepareMeetingAnswer answer, CancellationToken cancellationToken)
    {
        List<MeetingParticipant> people =
        [
            .. from contact in theCase.Contacts
               where answer.Contacts.Contains(contact.Id)
               select new MeetingParticipant(
                   contact.Id, ParticipantKind.Family, contact.Id, contact.Name, contact.Email, contact.Relation.ToString(), null, ""),
        ];
        foreach (var asked in answer.Staff)
        {
            var person = asked.PersonId is { } id ? await Desk.Staff.FindAsync(id, cancellationToken) : null;
            var service = person?.ServiceId is { } serviceId ? await Desk.Staff.FindServiceAsync(serviceId, cancellationToken) : null;
            // Whoever calls the meeting, and the coordinating unit itself, answer for the case.
            people.Add(new MeetingParticipant(
                person?.Id ?? Guid.Empty, ParticipantKind.Staff, person?.Id, person?.Name ?? "", person?.Email, person?.Title ?? "",
                service?.Id, asked.Why.Trim(), person is not null && (person.Id == actor || service is { IsCoordinatingUnit: true })));
        }

        people.AddRange(answer.Outside.Select(asked => new MeetingParticipant(
            IdOf(asked), ParticipantKind.Outside, null, asked.Name.Trim(), string.IsNullOrWhiteSpace(asked.Email) ? null : asked.Email.Trim(),
            asked.Role.Trim(), asked.ServiceId, asked.Why.Trim())));
        return [.. people.DistinctBy(person => person.Id)];
    }

    private static Guid IdOf(AskedOutside asked) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{asked.Name.Trim()}|{asked.Email?.Trim()}|{asked.ServiceId}")).AsSpan(0, 16));
}

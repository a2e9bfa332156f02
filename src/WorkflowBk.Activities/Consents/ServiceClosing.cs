using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Consents;

/// <summary>
/// A service may not be asked or told anything of a family any more: what has not left the house stays here, links are shut, those
/// who work there are off the case, and whoever had been asked hears that they are not needed. Contributions themselves are ended
/// by the case.
/// </summary>
internal sealed class ServiceClosing(
    TaskDesk desk, IAppointmentStore appointments, INoticeOutbox outbox, IContributionLinkStore links, IMeetingStore meetings)
{
    /// <summary>
    /// The event that tells every process of the case that a service is out of it; it brings the service's id. Whatever asks or
    /// invites people from services beside the contributions listens for it.
    /// </summary>
    public const string EventName = "consent-service-gone";

    /// <param name="serviceId">A service that no consent covers any more.</param>
    /// <param name="ended">The contributions that were waited for.</param>
    public async Task CloseAsync(Case theCase, Guid serviceId, IReadOnlyList<Guid> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var follow = (await appointments.OfCaseAsync(theCase.Id, cancellationToken)).Where(one => one.IsCurrent).Select(one => one.CoordinatorId).ToHashSet();
        var people = (await desk.Staff.ListAsync(cancellationToken))
            .Where(person => person.ServiceId == serviceId && !follow.Contains(person.Id) && person.Id != theCase.CaseworkerId)
            .ToList();
        var outside = theCase.Contributions.Where(asked => asked.ServiceId == serviceId).Select(asked => asked.Outside).OfType<OutsideContributor>().ToList();
        List<(string Name, string Address)> reached =
            [.. people.Select(person => (person.Name, person.Email.Trim())), .. outside.Select(person => (person.Name, person.Email.Trim()))];

        foreach (var task in (await desk.Tasks.OpenOfCaseAsync(theCase.Id, cancellationToken)).Where(task => IsTheirs(task, serviceId, people)))
        {
            task.Cancel();
            await desk.CloseDeadlineAsync(task.Id, now, cancellationToken);
        }

        foreach (var contribution in ended)
        {
            foreach (var link in await links.OfContributionAsync(contribution, cancellationToken))
                link.Replace(now);
        }

        foreach (var person in people)
        {
            await desk.Cases.RemoveMemberAsync(theCase.Id, person.Id, CaseRole.Contributor, cancellationToken);
            await desk.Cases.RemoveMemberAsync(theCase.Id, person.Id, CaseRole.ServiceLeader, cancellationToken);
        }

        var told = await outbox.TakeBackFromAsync(theCase.Id, [.. reached.Select(person => person.Address).Distinct()], cancellationToken);
        // The link to minutes shuts by itself; nobody is to hear of it either.
        var readers = (await meetings.OfCaseAsync(theCase.Id, cancellationToken))
            .Where(meeting => meeting.State == MeetingState.Held)
            .SelectMany(meeting => meeting.Participants)
            .Where(person => person is { Kind: ParticipantKind.Outside, HasEmail: true } && person.ServiceId == serviceId);
        await outbox.TakeBackFromAsync(theCase.Id, [.. readers.Select(person => person.Email!.Trim()).Distinct()], cancellationToken);
        foreach (var (name, address) in reached.DistinctBy(person => person.Address).Where(person => told.Contains(person.Address)))
            await desk.Mail.TellNotNeededAsync(theCase, name, address, now, cancellationToken);
    }

    /// <summary>Tells the processes of the case, those that follow up measures among them, in the same transaction.</summary>
    public static void Tell(ActivityContext context, Guid serviceId)
    {
        context.Publish(FollowMeasure.OriginGoneEvent, TaskAnswers.Write(new ServiceGone(serviceId)));
        context.Publish(EventName, TaskAnswers.Write(new ServiceGone(serviceId)));
    }

    /// <summary>A question that somebody has put to the service beside the process. The steps of a process call off their own.</summary>
    private static bool IsTheirs(HumanTask task, Guid serviceId, List<StaffMember> people) =>
        task.Type == HumanTask.AdHocType
        && task.Role is StaffRole.Contributor or StaffRole.ServiceLeader
        && (task.ServiceId == serviceId || people.Exists(person => person.Id == task.AssigneeId));
}

/// <summary>What is told when a service may not be asked or told any more.</summary>
public sealed record ServiceGone(Guid ServiceId);

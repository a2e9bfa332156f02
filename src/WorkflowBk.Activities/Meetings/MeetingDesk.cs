using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Where meetings are called, changed and spoken to from elsewhere than their tasks.</summary>
public sealed class MeetingDesk(IWorkflowEngine engine, IBurstFactory bursts, TimeProvider clock)
{
    /// <summary>The workflow that drives a meeting, beside the case's own.</summary>
    public const string WorkflowId = "ansvarsgruppemote";

    /// <summary>The step that a workflow about a meeting begins with.</summary>
    public const string FirstStep = "Bk.CallMeeting";

    /// <summary>What a workflow that begins with a meeting is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(string? purpose) =>
        new Dictionary<string, JsonElement> { [CallMeeting.PurposeInput] = TaskAnswers.Write(purpose?.Trim() ?? "") };

    /// <summary>Calls a meeting and starts its process.</summary>
    /// <param name="key">Drawn when the form was shown: the same twice is one meeting.</param>
    public Task<StimulusOutcome> CallAsync(Guid caseId, string? purpose, Guid key, Guid staffId, CancellationToken cancellationToken) =>
        engine.StartAsync(
            new StartWorkflow(
                WorkflowId, caseId.ToString(), Input(purpose),
                $"meeting:{caseId:N}:{key:N}", staffId.ToString()),
            cancellationToken);

    /// <summary>Moves a meeting or calls it off.</summary>
    /// <param name="key">Drawn when the form was shown.</param>
    /// <returns>The domain's reasons; <c>meeting.not-under-way</c> when it has been held or called off.</returns>
    public async Task<Result> ChangeAsync(
        Guid caseId, Guid meetingId, MeetingChangeAnswer change, Guid key, Guid staffId, CancellationToken cancellationToken)
    {
        var outcomes = await engine.PublishEventAsync(
            new PublishEvent(MeetingChangeAnswer.EventName, caseId.ToString(), TaskAnswers.Write(change), $"meeting-change:{key:N}", staffId.ToString())
            {
                InstanceId = meetingId,
            },
            cancellationToken);
        return outcomes.SelectMany(outcome => outcome.Rejections).ToList() is { Count: > 0 } rejections
            ? Result.Fail([.. rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))])
            : outcomes.Any(outcome => outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied)
                ? Result.Ok
                : new Problem("meeting.not-under-way");
    }

    /// <summary>Somebody who is asked says what they want taken up.</summary>
    /// <returns><c>meeting.not-for-you</c>, or the reasons of <see cref="Meeting.AddInput"/>.</returns>
    public Task<Result> AddInputAsync(MeetingGuest guest, string? text, CancellationToken cancellationToken) => bursts.RunAsync(
        burst => AsGuestAsync(
            burst, guest, (meeting, theCase, self) => Task.FromResult(meeting.AddInput(self, text, theCase, clock.GetUtcNow())), cancellationToken),
        cancellationToken);

    /// <summary>Somebody who is asked cannot come; whoever has the meeting in hand is told, the first time.</summary>
    /// <returns><c>meeting.not-for-you</c>, or the reasons of <see cref="Meeting.Decline"/>.</returns>
    public Task<Result> DeclineAsync(MeetingGuest guest, string? why, CancellationToken cancellationToken) => bursts.RunAsync(
        burst => AsGuestAsync(
            burst, guest,
            async (meeting, theCase, self) =>
            {
                var isNew = meeting.NotComing.All(person => person.Id != self);
                var declined = meeting.Decline(self, why, theCase, clock.GetUtcNow());
                if (declined.Succeeded && isNew)
                    await burst.Services.GetRequiredService<MeetingMail>().TellHolderAsync(theCase, meeting, self, clock.GetUtcNow(), cancellationToken);
                return declined;
            },
            cancellationToken),
        cancellationToken);

    /// <summary>They can come after all.</summary>
    public Task<Result> ComeAfterAllAsync(MeetingGuest guest, CancellationToken cancellationToken) => bursts.RunAsync(
        burst => AsGuestAsync(
            burst, guest, (meeting, theCase, self) => Task.FromResult(meeting.ComeAfterAll(self, theCase, clock.GetUtcNow())), cancellationToken),
        cancellationToken);

    /// <summary>The family answers the three questions, on its own page.</summary>
    public Task<Result> EvaluateAsync(
        MeetingGuest.Family family, YesPartlyNo wasHeard, YesPartlyNo gotAnswers, string? nextTime, CancellationToken cancellationToken) => bursts.RunAsync(
        burst => AsGuestAsync(
            burst, family,
            (meeting, theCase, contactId) => Task.FromResult(meeting.Evaluate(new MeetingEvaluation(
                contactId, theCase.Contacts.First(contact => contact.Id == contactId).Name, wasHeard, gotAnswers, nextTime ?? "", null, clock.GetUtcNow()))),
            cancellationToken),
        cancellationToken);

    /// <summary>The case is held first, as in every burst about it, so that nobody's words are lost when two write at once.</summary>
    /// <param name="change">Gets the id of the guest among those who are asked.</param>
    private async Task<Result> AsGuestAsync(
        IBurst burst, MeetingGuest guest, Func<Meeting, Case, Guid, Task<Result>> change, CancellationToken cancellationToken)
    {
        var store = burst.Services.GetRequiredService<IMeetingStore>();
        if (await SeatAsync(burst, guest, cancellationToken) is not { } seat
            || await burst.Services.GetRequiredService<ICaseStore>().FindAsync(seat.CaseId, cancellationToken) is not { } theCase
            || await store.FindAsync(seat.MeetingId, cancellationToken) is not { } meeting
            || meeting.CaseId != theCase.Id)
        {
            return new Problem("meeting.not-for-you");
        }

        var self = seat.Find(meeting, theCase);
        Result changed = self.Succeeded ? await change(meeting, theCase, self.Value) : self;
        if (changed.Succeeded)
            await burst.CommitAsync(cancellationToken);
        return changed;
    }

    /// <returns>Which meeting a guest is asked to and who they are there; <c>null</c> when what they show is worth nothing.</returns>
    private async Task<Seat?> SeatAsync(IBurst burst, MeetingGuest guest, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (guest)
        {
            case MeetingGuest.Staff staff:
                return new Seat(staff.CaseId, staff.MeetingId, (meeting, _) => NotNull(
                    meeting.Participants.FirstOrDefault(person => person is { Kind: ParticipantKind.Staff, IsIn: true } && person.PersonId == staff.StaffId)?.Id));
            case MeetingGuest.Outside outside:
                return await burst.Services.GetRequiredService<IMeetingStore>().FindLinkAsync(SecretToken.Hash(outside.Token), cancellationToken) is { } link
                    ? new Seat(link.CaseId, link.MeetingId, (meeting, theCase) =>
                        link.TakesInput(meeting, theCase, now) ? link.ParticipantId : new Problem("meeting.input-closed"))
                    : null;
            case MeetingGuest.Family family:
                return await burst.Services.GetRequiredService<IFamilyLinkStore>().FindAsync(family.Secret, cancellationToken) is { } page && page.HoldsAt(now)
                    ? new Seat(page.CaseId, family.MeetingId, (_, theCase) =>
                        NotNull(theCase.Contacts.FirstOrDefault(contact => contact.Id == page.ContactId)?.Id))
                    : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(guest), guest, null);
        }
    }

    private static Result<Guid> NotNull(Guid? id) => id is { } known ? known : new Problem("meeting.not-for-you");

    private sealed record Seat(Guid CaseId, Guid MeetingId, Func<Meeting, Case, Result<Guid>> Find);
}

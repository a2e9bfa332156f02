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

    /// <summary>Somebody with an account says what they want taken up.</summary>
    /// <returns><c>meeting.not-for-you</c>, or the reasons of <see cref="Meeting.AddInput"/>.</returns>
    public Task<Result> AddInputAsync(Guid caseId, Guid meetingId, Guid staffId, string? text, CancellationToken cancellationToken) =>
        bursts.RunAsync(
            burst => InMeetingAsync(
                burst, caseId, meetingId,
                (meeting, theCase) => meeting.Participants.FirstOrDefault(person => person is { Kind: ParticipantKind.Staff, IsIn: true } && person.PersonId == staffId) is { } person
                ? meeting.AddInput(person.Id, text, theCase, clock.GetUtcNow())
                    : new Problem("meeting.not-for-you"),
                cancellationToken),
            cancellationToken);

    /// <summary>Somebody without an account says what they want taken up, through their link.</summary>
    public Task<Result> AddInputAsync(string token, string? text, CancellationToken cancellationToken) => bursts.RunAsync(
        async burst =>
        {
            var store = burst.Services.GetRequiredService<IMeetingStore>();
            return await store.FindLinkAsync(SecretToken.Hash(token), cancellationToken) is { } link
                ? await InMeetingAsync(
                    burst, link.CaseId, link.MeetingId,
                    (meeting, theCase) => link.TakesInput(meeting, theCase, clock.GetUtcNow())
                        ? meeting.AddInput(link.ParticipantId, text, theCase, clock.GetUtcNow())
                        : new Problem("meeting.input-closed"),
                    cancellationToken)
                : new Problem("meeting.not-for-you");
        },
        cancellationToken);

    /// <summary>The family says what it wants taken up, on its own page.</summary>
    /// <param name="secret">Of the status page.</param>
    public Task<Result> AddFamilyInputAsync(string secret, Guid meetingId, string? text, CancellationToken cancellationToken) => AsFamilyAsync(
        secret, meetingId, (meeting, theCase, contactId, _) => meeting.AddInput(contactId, text, theCase, clock.GetUtcNow()), cancellationToken);

    /// <summary>The family answers the three questions, on its own page.</summary>
    public Task<Result> EvaluateAsync(
        string secret, Guid meetingId, YesPartlyNo wasHeard, YesPartlyNo gotAnswers, string? nextTime, CancellationToken cancellationToken) =>
        AsFamilyAsync(
            secret, meetingId,
            (meeting, _, contactId, name) => meeting.Evaluate(
                new MeetingEvaluation(contactId, name, wasHeard, gotAnswers, nextTime ?? "", null, clock.GetUtcNow())),
            cancellationToken);

    private Task<Result> AsFamilyAsync(
        string secret, Guid meetingId, Func<Meeting, Case, Guid, string, Result> change, CancellationToken cancellationToken) => bursts.RunAsync(
        async burst =>
        {
            var link = await burst.Services.GetRequiredService<IFamilyLinkStore>().FindAsync(secret, cancellationToken);
            if (link?.HoldsAt(clock.GetUtcNow()) is not true)
                return new Problem("meeting.not-for-you");
            return await InMeetingAsync(
                burst, link.CaseId, meetingId,
                (meeting, theCase) => theCase.Contacts.FirstOrDefault(contact => contact.Id == link.ContactId) is { } contact
                    ? change(meeting, theCase, contact.Id, contact.Name)
                    : new Problem("meeting.not-for-you"),
                cancellationToken);
        },
        cancellationToken);

    /// <summary>The case is held first, as in every burst about it, so that nobody's words are lost when two write at once.</summary>
    private static async Task<Result> InMeetingAsync(
        IBurst burst, Guid caseId, Guid meetingId, Func<Meeting, Case, Result> change, CancellationToken cancellationToken)
    {
        if (await burst.Services.GetRequiredService<ICaseStore>().FindAsync(caseId, cancellationToken) is not { } theCase
            || await burst.Services.GetRequiredService<IMeetingStore>().FindAsync(meetingId, cancellationToken) is not { } meeting
            || meeting.CaseId != theCase.Id)
        {
            return new Problem("meeting.not-for-you");
        }

        var changed = change(meeting, theCase);
        if (changed.Succeeded)
            await burst.CommitAsync(cancellationToken);
        return changed;
    }
}

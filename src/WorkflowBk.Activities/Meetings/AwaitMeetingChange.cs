using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Meetings;

/// <summary>
/// Stands beside the meeting: it can be moved and called off at any time, and a service whose consent is taken back is not to come. A
/// meeting that was ready and is moved must be made ready anew.
/// </summary>
[Activity("Bk.AwaitMeetingChange", DisplayName = "Møtet flyttes eller avlyses", Category = "Møter", Description = "Venter ved siden av møtet. Alle som er bedt, får ny kalenderfil.")]
[Outcomes(nameof(MeetingChangeKind.Cancelled), DisplayNames = ["Avlyst"])]
[DoneBy(StaffRole.Coordinator)]
[OwnDeadline]
internal sealed class AwaitMeetingChange(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments, MeetingMail mail)
    : HumanTaskActivity(desk)
{
    [Input(DisplayName = "Klart, virkedager før møtet", Description = "Hvor mange virkedager før et møte som er flyttet, alt skal være på plass.")]
    public int ReadyWorkingDaysBefore { get; set; } = 2;

    protected override string TaskType => TaskTypes.MeetingReady;

    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Event, MeetingChangeAnswer.EventName);
        context.WaitFor(WaitKind.Event, ServiceClosing.EventName);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public override async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        if (signal.Wait.Kind != WaitKind.Event)
            return await base.ResumeAsync(context, signal);
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var meeting = await meetings.OfProcessAsync(context);
        if (signal.Wait.Name == ServiceClosing.EventName)
        {
            await LeaveOutAsync(context, theCase, meeting);
            context.WaitFor(WaitKind.Event, ServiceClosing.EventName);
            return ActivityResult.Waiting;
        }

        var change = TaskAnswers.Read<MeetingChangeAnswer>(signal.Payload);
        var changed = change.Kind == MeetingChangeKind.Moved
            ? await MoveAsync(context, theCase, meeting, change)
            : await CancelAsync(context, theCase, meeting, change);
        if (!changed.Succeeded)
            return changed.ToRejection();
        if (change.Kind == MeetingChangeKind.Cancelled)
            return ActivityResult.Outcome(nameof(MeetingChangeKind.Cancelled));
        context.WaitFor(WaitKind.Event, MeetingChangeAnswer.EventName);
        return ActivityResult.Waiting;
    }

    public override async ValueTask CancelAsync(ActivityContext context)
    {
        await base.CancelAsync(context);
        if (await meetings.FindAsync(context.InstanceId, context.CancellationToken) is not { IsUnderWay: true } meeting)
            return;
        // The case was left: nobody is to come to a meeting that is not held.
        var wasAsked = meeting.TakesInput;
        meeting.CallOff();
        if (wasAsked && await Desk.Cases.FindAsync(meeting.CaseId, context.CancellationToken) is { } theCase)
            await mail.TakeOffAsync(context, theCase, meeting, meeting.Participants.Where(person => person is { IsIn: true, Kind: not ParticipantKind.Family }));
    }

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal)
    {
        var ready = MeetingReadyTask.Apply(
            context, theCase, await meetings.OfProcessAsync(context), actor, TaskAnswers.Read<MeetingReadyAnswer>(signal.Payload));
        return ready.Succeeded ? "Done" : Result<string>.Fail(ready.Problems);
    }

    protected override ValueTask<ActivityResult> NextAfterAsync(ActivityContext context, Case theCase, HumanTask task, string outcome)
    {
        TaskTimers.Stop(context, task.Id);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    private async Task<Result> MoveAsync(ActivityContext context, Case theCase, Meeting meeting, MeetingChangeAnswer change)
    {
        if (change.To is not { } to)
            return new Problem("meeting.time-passed", nameof(MeetingTime.Day));
        var clashes = to.Minutes is > 0 and <= MeetingTime.MostMinutes
            ? MeetingClash.Find(
                to, meeting.Participants, await meetings.AroundAsync(to, meeting.Id, context.CancellationToken),
                await Desk.Absences.NotOverAsync(to.Day, context.CancellationToken))
            : [];
        var wasReady = meeting.State == MeetingState.Ready;
        var wasAsked = meeting.TakesInput;
        var moved = meeting.Move(to, change.Reason, clashes, change.ClashReason, Guid.Parse(context.Actor!), context.Now);
        if (!moved.Succeeded)
            return moved;
        if (wasAsked)
            await mail.InviteAsync(context, theCase, meeting);
        if (wasReady)
        {
            await AskAsync(
                context, theCase, TaskType, new TaskTexts(Title, Reason, TitleNn, ReasonNn),
                await appointments.AudienceOfCoordinatorAsync(theCase.Id, context.CancellationToken), meeting.Id,
                id => MeetingReadyTask.DueBefore(theCase.Id, id, Title, to.Day, ReadyWorkingDaysBefore, OsloTime.DateIn(context.Now)));
        }

        return Result.Ok;
    }

    private async Task<Result> CancelAsync(ActivityContext context, Case theCase, Meeting meeting, MeetingChangeAnswer change)
    {
        var wasAsked = meeting.TakesInput;
        var cancelled = meeting.Cancel(change.Reason, Guid.Parse(context.Actor!), context.Now);
        if (cancelled.Succeeded && wasAsked)
            await mail.CallOffAsync(context, theCase, meeting);
        return cancelled;
    }

    private async Task LeaveOutAsync(ActivityContext context, Case theCase, Meeting meeting)
    {
        var wasAsked = meeting.TakesInput;
        var leaving = meeting.LeaveOutWithoutConsent(theCase, context.Now);
        if (wasAsked)
            await mail.TakeOffAsync(context, theCase, meeting, leaving);
    }
}

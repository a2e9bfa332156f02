using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Proposes the next meeting by the family's rhythm, waits, and asks the coordinator to call it in good time.</summary>
[Activity("Bk.NextMeeting", DisplayName = "Neste møte", Category = "Møter", Description = "Foreslår neste møte etter familiens rytme, og spør i god tid.")]
[Outcomes("Called", "Stopped", DisplayNames = ["Kalles inn", "Ingen flere møter nå"])]
[DoneBy(StaffRole.Coordinator)]
[OwnDeadline]
internal sealed class NextMeeting(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments, ITransitionStore transitions)
    : MeetingTask<NextMeetingAnswer>(desk, meetings, appointments)
{
    /// <summary>The timer's name: it is not one of the task's own.</summary>
    private const string Until = "next-meeting";

    private static readonly TimeOnly _morning = new(8, 0);

    [Input(DisplayName = "Oftere før en overgang, måneder", Description = "Hvor mange måneder før en overgang gruppen begynner å møtes oftere. Det varer til overgangen er ferdig.")]
    public int DenserMonthsBefore { get; set; } = 6;

    [Input(DisplayName = "Spør, uker før", Description = "Hvor mange uker før den foreslåtte dagen koordinatoren blir spurt.")]
    public int AskWeeksBefore { get; set; } = 6;

    protected override string TaskType => TaskTypes.MeetingNext;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var meeting = await Meetings.OfProcessAsync(context);
        var askAt = OsloTime.At(meeting.ProposeNext(await NextTransitionAsync(meeting, context.CancellationToken), DenserMonthsBefore).AddDays(-7 * AskWeeksBefore), _morning);
        if (askAt <= context.Now)
            await AskAsync(context, meeting);
        else
            context.WaitFor(WaitKind.Timer, Until, askAt);
        return ActivityResult.Waiting;
    }

    public override async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        if (signal.Wait is not { Kind: WaitKind.Timer, Name: Until })
            return await base.ResumeAsync(context, signal);
        await AskAsync(context, await Meetings.OfProcessAsync(context));
        return ActivityResult.Waiting;
    }

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, NextMeetingAnswer answer)
    {
        var given = TextRules.NoteIsGiven(
            answer.Text, answer.Call ? "meeting.purpose-missing" : "meeting.stop-reason-missing", nameof(answer.Text));
        if (!given.Succeeded)
            return Result<string>.Fail(given.Problems);
        if (!answer.Call)
            return "Stopped";
        _ = await context.DispatchAsync(
                MeetingDesk.WorkflowId, MeetingDesk.Input(answer.Text))
            ?? throw new InvalidOperationException($"The workflow {MeetingDesk.WorkflowId} is not published.");
        return "Called";
    }

    private async Task<DateOnly?> NextTransitionAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var plans = await transitions.OfCaseAsync(meeting.CaseId, cancellationToken);
        return plans.FirstOrDefault(plan => plan.IsOpen)?.Day;
    }

    private async Task AskAsync(ActivityContext context, Meeting meeting)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        await AskAsync(
            context, theCase, TaskType, new TaskTexts(Title, Reason, TitleNn, ReasonNn), await AudienceAsync(context), meeting.Id,
            id => MeetingReadyTask.DueBefore(theCase.Id, id, Title, meeting.NextOn!.Value, AskWeeksBefore * 5 / 2, OsloTime.DateIn(context.Now)));
    }
}

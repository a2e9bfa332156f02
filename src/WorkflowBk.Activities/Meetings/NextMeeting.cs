using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Proposes the next meeting by the family's rhythm, waits, and asks the coordinator to call it in good time.</summary>
[Activity("Bk.NextMeeting", DisplayName = "Neste møte", Category = "Møter", Description = "Foreslår neste møte etter familiens rytme, og spør i god tid.")]
[Outcomes("Called", "Stopped", DisplayNames = ["Kalles inn", "Ingen flere møter nå"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class NextMeeting(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : MeetingTask<NextMeetingAnswer>(desk, meetings, appointments)
{
    /// <summary>The timer's name: it is not one of the task's own.</summary>
    private const string Until = "next-meeting";

    private static readonly TimeOnly _morning = new(8, 0);

    [Input(DisplayName = "I en overgang", Description = "Om familien er i en overgang. Da møtes gruppen oftere.")]
    public bool InTransition { get; set; }

    [Input(DisplayName = "Spør, uker før", Description = "Hvor mange uker før den foreslåtte dagen koordinatoren blir spurt.")]
    public int AskWeeksBefore { get; set; } = 6;

    protected override string TaskType => TaskTypes.MeetingNext;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var meeting = await Meetings.OfProcessAsync(context);
        var askAt = OsloTime.At(meeting.ProposeNext(InTransition).AddDays(-7 * AskWeeksBefore), _morning);
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
                MeetingDesk.WorkflowId, new Dictionary<string, JsonElement> { [CallMeeting.PurposeInput] = TaskAnswers.Write(answer.Text.Trim()) })
            ?? throw new InvalidOperationException($"The workflow {MeetingDesk.WorkflowId} is not published.");
        return "Called";
    }

    private async Task AskAsync(ActivityContext context, Meeting meeting)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        await AskAsync(
            context, theCase, TaskType, new TaskTexts(Title, Reason, TitleNn, ReasonNn), await AudienceAsync(context), meeting.Id,
            id => MeetingReadyTask.DueBefore(theCase.Id, id, Title, meeting.NextOn!.Value, AskWeeksBefore * 5 / 2, OsloTime.DateIn(context.Now)));
    }
}

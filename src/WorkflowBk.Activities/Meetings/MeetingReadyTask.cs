using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Is everything in place? Without an interpreter where one is needed, it is not.</summary>
[Activity("Bk.MeetingReady", DisplayName = "Er møtet klart?", Category = "Møter", Description = "Tolk, plan og beskjed til alle, noen dager før møtet.")]
[Outcomes("Done", DisplayNames = ["Klart"])]
[DoneBy(StaffRole.Coordinator)]
[OwnDeadline]
internal sealed class MeetingReadyTask(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : MeetingTask<MeetingReadyAnswer>(desk, meetings, appointments)
{
    [Input(DisplayName = "Klart, virkedager før møtet", Description = "Hvor mange virkedager før møtet alt skal være på plass.")]
    public int ReadyWorkingDaysBefore { get; set; } = 2;

    protected override string TaskType => TaskTypes.MeetingReady;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var meeting = await Meetings.OfProcessAsync(context);
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        await AskAsync(
            context, theCase, TaskType, new TaskTexts(Title, Reason, TitleNn, ReasonNn), await AudienceAsync(context), meeting.Id,
            id => DueBefore(theCase.Id, id, Title, meeting.Time!.Day, ReadyWorkingDaysBefore, OsloTime.DateIn(context.Now)));
        return ActivityResult.Waiting;
    }

    /// <summary>A target some working days before the meeting; today, where that has passed.</summary>
    public static Deadline DueBefore(Guid caseId, Guid taskId, string name, DateOnly day, int workingDays, DateOnly today)
    {
        var due = NorwegianCalendar.SubtractWorkingDays(day, workingDays);
        return Deadline.On(Guid.CreateVersion7(), caseId, taskId, name, due < today ? today : due, today);
    }

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, MeetingReadyAnswer answer) =>
        Leave(Apply(context, theCase, meeting, actor, answer));

    public static Result Apply(ActivityContext context, Case theCase, Meeting meeting, Guid actor, MeetingReadyAnswer answer) => meeting.MakeReady(
        new InterpreterBooking(answer.InterpreterWho ?? "", answer.InterpreterBookedOn ?? OsloTime.DateIn(context.Now), actor, context.Now),
        answer.InterpreterIsAdult, answer.PlanRead, answer.ToldOtherwise, theCase, context.Now);
}

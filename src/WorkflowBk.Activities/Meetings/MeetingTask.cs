using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>A step where whoever follows the family does something about a meeting.</summary>
internal abstract class MeetingTask<TAnswer>(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : HumanTaskActivity<TAnswer>(desk)
{
    protected IMeetingStore Meetings => meetings;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var meeting = await meetings.OfProcessAsync(context);
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        await AskAsync(
            context, theCase, TaskType, new TaskTexts(Title, Reason, TitleNn, ReasonNn), await AudienceAsync(context), meeting.Id,
            id => DeadlineOf(theCase.Id, id, CountedFrom(meeting, OsloTime.DateIn(context.Now))));
        return ActivityResult.Waiting;
    }

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context) =>
        await appointments.AudienceOfCoordinatorAsync(Guid.Parse(context.CorrelationId), context.CancellationToken);

    /// <summary>The day the target is counted from.</summary>
    protected virtual DateOnly CountedFrom(Meeting meeting, DateOnly today) => today;

    protected sealed override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, TAnswer answer) =>
        await ApplyAsync(context, theCase, await meetings.OfProcessAsync(context), actor, answer);

    protected abstract ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, TAnswer answer);
}

/// <summary>The meeting that a process drives.</summary>
internal static class MeetingOfProcess
{
    /// <exception cref="InvalidOperationException">The process began with something else than a meeting.</exception>
    public static async Task<Meeting> OfProcessAsync(this IMeetingStore meetings, ActivityContext context) =>
        await meetings.FindAsync(context.InstanceId, context.CancellationToken)
        ?? throw new InvalidOperationException("The process has no meeting: it must begin with Bk.CallMeeting.");
}

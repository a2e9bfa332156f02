using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tasks;

/// <content>Watch over the deadlines of open tasks.</content>
internal abstract partial class HumanTaskActivity
{
    /// <summary>A task is due soon.</summary>
    protected virtual async ValueTask RemindAsync(ActivityContext context, Case theCase, HumanTask task, Deadline deadline) =>
        await desk.Mail.TellDueAsync(StaffNotices.TaskReminder, task, theCase, deadline.Kind, context.Now, context.CancellationToken);

    /// <summary>A task is overdue.</summary>
    protected virtual async ValueTask TellOverdueAsync(ActivityContext context, Case theCase, HumanTask task, Deadline deadline) =>
        await desk.Mail.TellDueAsync(StaffNotices.TaskOverdue, task, theCase, deadline.Kind, context.Now, context.CancellationToken);

    /// <summary>The day a task is held against: its deadline's, unless the step knows better.</summary>
    protected virtual DateOnly DueOf(Case theCase, HumanTask task, Deadline deadline) => deadline.Due;

    /// <summary>A timer has fired: what is said depends on how the deadline stands now, and not on when the timer was set.</summary>
    private async ValueTask<ActivityResult> WatchAsync(ActivityContext context, Wait timer)
    {
        var cancellation = context.CancellationToken;
        if (!TaskTimers.TryRead(timer, out var taskId, out var isReminder)
            || await desk.Tasks.FindAsync(taskId, cancellation) is not { State: TaskState.Open } task
            || await desk.Deadlines.OfTaskAsync(taskId, cancellation) is not { ClosedOn: null } deadline)
        {
            return ActivityResult.Waiting;
        }

        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var due = DueOf(theCase, task, deadline);
        if (deadline.IsPaused)
            TaskTimers.AskTomorrow(context, timer);
        else if ((isReminder ? TaskTimers.ReminderAt(due, RemindWorkingDaysBefore) : TaskTimers.OverdueAt(due)) > context.Now)
            TaskTimers.Begin(context, taskId, due, RemindWorkingDaysBefore);
        else if (!isReminder)
            await TellOverdueAsync(context, theCase, task, deadline);
        else
        {
            // After a day down the reminder and the day itself can both have passed.
            if (TaskTimers.OverdueAt(due) > context.Now)
                await RemindAsync(context, theCase, task, deadline);
            TaskTimers.AwaitOverdue(context, taskId, due);
        }

        return ActivityResult.Waiting;
    }
}

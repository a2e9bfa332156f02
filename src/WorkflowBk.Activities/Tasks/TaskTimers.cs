using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tasks;

/// <summary>
/// The timer of a task with a deadline: one at a time, first for the reminder, then for the day it is overdue. It holds no date
/// of its own that counts: when it fires, the deadline is looked at as it then stands.
/// </summary>
internal static class TaskTimers
{
    private const string Reminder = "remind:";
    private const string Overdue = "overdue:";

    /// <summary>When people are at work.</summary>
    private static readonly TimeOnly _morning = new(8, 0);

    /// <summary>Begins to wait for the first thing to be said about a task.</summary>
    /// <param name="remindBefore">Working days; 0 for no reminder.</param>
    public static void Begin(ActivityContext context, Guid taskId, DateOnly due, int remindBefore)
    {
        var reminder = ReminderAt(due, remindBefore);
        if (remindBefore > 0 && reminder > context.Now)
            context.WaitFor(WaitKind.Timer, $"{Reminder}{taskId:N}", reminder);
        else
            AwaitOverdue(context, taskId, due);
    }

    public static void AwaitOverdue(ActivityContext context, Guid taskId, DateOnly due) =>
        context.WaitFor(WaitKind.Timer, $"{Overdue}{taskId:N}", OverdueAt(due));

    /// <summary>The same timer again in the morning, while the deadline stands still.</summary>
    public static void AskTomorrow(ActivityContext context, Wait timer) =>
        context.WaitFor(WaitKind.Timer, timer.Name, OsloTime.At(OsloTime.DateIn(context.Now).AddDays(1), _morning));

    public static void Stop(ActivityContext context, Guid taskId)
    {
        foreach (var timer in context.Waits.Where(wait => wait.Kind == WaitKind.Timer && TryRead(wait, out var id, out _) && id == taskId).ToList())
            context.StopWaitingFor(timer);
    }

    public static bool TryRead(Wait timer, out Guid taskId, out bool isReminder)
    {
        isReminder = timer.Name.StartsWith(Reminder, StringComparison.Ordinal);
        return Guid.TryParseExact(timer.Name.Split(':')[^1], "N", out taskId);
    }

    public static DateTimeOffset ReminderAt(DateOnly due, int remindBefore) =>
        OsloTime.At(NorwegianCalendar.SubtractWorkingDays(due, remindBefore), _morning);

    public static DateTimeOffset OverdueAt(DateOnly due) => OsloTime.At(NorwegianCalendar.NextWorkingDay(due.AddDays(1)), _morning);
}

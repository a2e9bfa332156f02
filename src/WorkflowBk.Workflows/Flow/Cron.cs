using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Waits for, or starts the workflow at, times by a rule such as "every Monday at eight", in Norwegian time.</summary>
[Activity("Elsa.Cron", DisplayName = "Til faste tider", Category = "Flyt", Description = "Starter arbeidsflyten til faste tider.")]
internal sealed class Cron : IResumableActivity, ITriggerActivity
{
    public const string TypeName = "Elsa.Cron";

    [Input(DisplayName = "Tider", Description = "minutt time dag måned ukedag, for eksempel 0 8 * * 1", Required = true)]
    public string CronExpression { get; set; } = "";

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (context.TakeStart(out _))
            return ValueTask.FromResult(ActivityResult.Done);
        if (Next(context.Now) is not { } next)
            return ValueTask.FromResult(ActivityResult.Fault($"The times “{CronExpression}” never come."));
        context.WaitFor(WaitKind.Timer, TypeName, next);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(ActivityResult.Done);

    public Trigger? NextAfter(DateTimeOffset now, bool hasStarted) => Next(now) is { } next ? new Trigger(WaitKind.Timer, TypeName, next) : null;

    /// <exception cref="ExpressionException">It is no such rule.</exception>
    private DateTimeOffset? Next(DateTimeOffset now)
    {
        var parts = CronExpression.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var format = parts.Length == 6 ? Cronos.CronFormat.IncludeSeconds : Cronos.CronFormat.Standard;
        if (!Cronos.CronExpression.TryParse(CronExpression, format, out var times))
            throw new ExpressionException($"“{CronExpression}” is no rule for times; write minute, hour, day, month and day of the week.");
        var next = times.GetNextOccurrence(now, NorwegianTime.Zone);
        if (next is { } made && IsByTheHour(parts[^4]) && !IsShown(times, made))
            next = times.GetNextOccurrence(made, NorwegianTime.Zone);
        return next?.ToUniversalTime();
    }

    /// <summary>
    /// A time of day that does not come, because the clocks are set forward past it, is made up for as soon as they have been.
    /// Something that comes every hour loses nothing by that night's missing hour, and would come twice within the next.
    /// </summary>
    private static bool IsByTheHour(string hours) => hours.AsSpan().ContainsAny("*/-");

    private static bool IsShown(Cronos.CronExpression times, DateTimeOffset moment)
    {
        var shown = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(moment, NorwegianTime.Zone).DateTime, DateTimeKind.Utc);
        return times.GetNextOccurrence(shown, inclusive: true) == shown;
    }
}

using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Cases;

/// <summary>
/// Stands beside the process, and goes on shortly before the family must have a preliminary answer (fvl § 11 a), unless the
/// case has been decided by then. While the clock stands still it waits, and a due date that has moved is waited for anew.
/// </summary>
[Activity("Bk.PreliminaryAnswer", DisplayName = "Tid for foreløpig svar", Category = "Frister", Description = "Venter til det er tid for et foreløpig svar.")]
[Outcomes("Due", "Decided", DisplayNames = ["Ikke avgjort ennå", "Allerede avgjort"])]
internal sealed class PreliminaryAnswer(TaskDesk desk) : IResumableActivity
{
    /// <summary>The rule that says how long there is.</summary>
    public const string RuleKey = "preliminary-answer";

    // Working hours have begun, and somebody is there when the family calls.
    private static readonly TimeOnly _morning = new(8, 0);

    [Input(DisplayName = "Virkedager før fristen", Description = "Hvor mange virkedager før fristen svaret går ut.")]
    public int WorkingDaysBefore { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var received = OsloTime.DateIn(theCase.OpenedAt);
        var rule = desk.Rules.Find(RuleKey, received)
            ?? throw new InvalidOperationException($"The rule book has no rule {RuleKey} on {received:yyyy-MM-dd}.");
        var deadline = Deadline.ForRule(Guid.CreateVersion7(context.Now), theCase.Id, taskId: null, rule, received);
        desk.Deadlines.Add(deadline);
        WaitUntil(context, NorwegianCalendar.SubtractWorkingDays(deadline.Due, WorkingDaysBefore));
        return ActivityResult.Waiting;
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var today = OsloTime.DateIn(context.Now);
        var deadline = (await desk.Deadlines.OpenOfCaseAsync(theCase.Id, context.CancellationToken))
            .FirstOrDefault(candidate => candidate.RuleKey == RuleKey);
        if (theCase.Decision is not null || deadline is null)
        {
            deadline?.Close(today);
            return ActivityResult.Outcome("Decided");
        }

        var send = NorwegianCalendar.SubtractWorkingDays(deadline.Due, WorkingDaysBefore);
        if (deadline.IsPaused || send > today)
        {
            WaitUntil(context, send > today ? send : today.AddDays(1));
            return ActivityResult.Waiting;
        }

        deadline.Close(today);
        return ActivityResult.Outcome("Due");
    }

    private static void WaitUntil(ActivityContext context, DateOnly day) =>
        context.WaitFor(WaitKind.Timer, "preliminary-answer", OsloTime.At(day, _morning));
}

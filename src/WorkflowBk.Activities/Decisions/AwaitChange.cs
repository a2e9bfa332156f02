using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Decisions;

/// <summary>
/// A family without a coordinator is not forgotten: a "not now" comes back on its date, and a decision that is changed after a
/// complaint takes the case on from where it then stands. Until then the case is closed.
/// </summary>
[Activity("Bk.AwaitChange", DisplayName = "Vent på ny vurdering", Category = "Sak", Description = "Tar saken opp igjen på datoen som er satt, eller når avgjørelsen blir endret.")]
[Outcomes("Reassess", "CoordinatorGiven", DisplayNames = ["Ny vurdering", "Endret: koordinator gitt"])]
internal sealed class AwaitChange(TaskDesk desk) : IResumableActivity
{
    /// <summary>The event that tells of a changed decision.</summary>
    public const string EventName = "decision-changed";

    private static readonly TimeOnly _morning = new(8, 0);

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        // A complaint can have changed the decision before the case came here.
        if (theCase.Decision is not { GivesCoordinator: false })
            return GoOn(theCase);
        theCase.Close(context.Now);
        return Wait(context, theCase);
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        // What stands now counts, and not what woke the case: a date can come while the answer to a complaint is being written.
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        return theCase.Decision is { GivesCoordinator: false } no && !no.IsToBeReassessed(OsloTime.DateIn(context.Now))
            ? Wait(context, theCase)
            : GoOn(theCase);
    }

    private static ActivityResult Wait(ActivityContext context, Case theCase)
    {
        foreach (var earlier in context.Waits.ToList())
            context.StopWaitingFor(earlier);
        context.WaitFor(WaitKind.Event, EventName);
        if (theCase.Decision is { Outcome: DecisionOutcome.NotNow, ReassessOn: { } day })
            context.WaitFor(WaitKind.Timer, "reassess", OsloTime.At(day, _morning));
        return ActivityResult.Waiting;
    }

    private static ActivityResult GoOn(Case theCase)
    {
        var isGiven = theCase.Decision is { GivesCoordinator: true };
        theCase.Reopen(isGiven ? CasePhase.Appointment : CasePhase.InitialAssessment);
        return ActivityResult.Outcome(isGiven ? "CoordinatorGiven" : "Reassess");
    }
}

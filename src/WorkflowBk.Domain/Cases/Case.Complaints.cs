using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;

namespace WorkflowBk.Domain.Cases;

/// <content>What a complaint can change.</content>
public sealed partial class Case
{
    /// <summary>
    /// A new decision takes the place of the one that stood, which is kept. A case that was closed without a coordinator, and
    /// now gives one, is open again.
    /// </summary>
    public Result Redecide(Decision decision)
    {
        if (Decision is not { } old)
            return new Problem("complaint.no-decision");
        if (old.Outcome == DecisionOutcome.Refused && decision.Outcome == DecisionOutcome.Refused)
            return new Problem("complaint.nothing-changed", "NewOutcome");
        PreviousDecisions = [.. PreviousDecisions, old];
        Decision = decision;
        if (!IsOpen && decision.GivesCoordinator && !old.GivesCoordinator)
            Reopen(CasePhase.Decision);
        return Result.Ok;
    }

    /// <summary>The decision no longer stands, and the case must be decided anew.</summary>
    public Result SetDecisionAside()
    {
        if (Decision is not { } old)
            return new Problem("complaint.no-decision");
        PreviousDecisions = [.. PreviousDecisions, old];
        Decision = null;
        if (!IsOpen)
            Reopen(CasePhase.Decision);
        return Result.Ok;
    }
}

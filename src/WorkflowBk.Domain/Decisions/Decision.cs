using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Decisions;

/// <summary>
/// The decision in the case. It needs no formal <i>enkeltvedtak</i> (pbrl § 2-7), but is written, reasoned, and tells how to
/// complain.
/// </summary>
/// <param name="ReassessOn">The date of the new assessment; set when and only when the outcome is <see cref="DecisionOutcome.NotNow"/>.</param>
/// <param name="WorkflowVersionId">The version of the process that was followed: part of the evidence (arkivlova).</param>
public sealed record Decision(
    DecisionOutcome Outcome,
    string Reason,
    IReadOnlyList<HelpItem> Help,
    DateOnly? ReassessOn,
    Guid DecidedBy,
    DateTimeOffset DecidedAt,
    string WorkflowVersionId)
{
    public bool GivesCoordinator => Outcome is DecisionOutcome.ChildCoordinator or DecisionOutcome.Coordinator;

    /// <summary>It was a pause, and the pause is over.</summary>
    public bool IsToBeReassessed(DateOnly today) => Outcome == DecisionOutcome.NotNow && !(ReassessOn > today);

    /// <summary>Builds a decision.</summary>
    /// <remarks>
    /// A coordinator's help must say where it ends and who takes over there, so that the family never stands between two
    /// services; a "not now" must have a date ahead, so that it is a pause and not a refusal without complaint.
    /// </remarks>
    public static Result<Decision> Create(
        DecisionOutcome outcome,
        string? reason,
        IReadOnlyList<HelpItem> help,
        DateOnly? reassessOn,
        bool impartialityConfirmed,
        Guid decidedBy,
        DateTimeOffset at,
        string workflowVersionId)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(reason))
            problems.Add(new Problem("decision.reason-missing", nameof(Reason)));
        if (!impartialityConfirmed)
            problems.Add(new Problem("decision.impartiality-unconfirmed", "ImpartialityConfirmed"));

        var stated = help.Where(item => item is not { Help: "", EndsWhere: "", TakenOverBy: "" }).ToList();
        if (outcome is DecisionOutcome.ChildCoordinator or DecisionOutcome.Coordinator)
        {
            if (stated.Count == 0)
                problems.Add(new Problem("decision.help-missing", nameof(Help)));
            if (stated.Any(item => item.Help == "" || item.EndsWhere == "" || item.TakenOverBy == ""))
                problems.Add(new Problem("decision.help-incomplete", nameof(Help)));
            if (stated.GroupBy(item => item.Help, StringComparer.CurrentCultureIgnoreCase).Any(group => group.Count() > 1))
                problems.Add(new Problem("decision.help-twice", nameof(Help)));
        }

        if (outcome == DecisionOutcome.NotNow)
        {
            if (reassessOn is null)
                problems.Add(new Problem("decision.reassess-date-missing", nameof(ReassessOn)));
            else if (reassessOn <= OsloTime.DateIn(at))
                problems.Add(new Problem("decision.reassess-date-past", nameof(ReassessOn)));
        }

        return problems.Count > 0
            ? Result<Decision>.Fail(problems)
            : new Decision(
                outcome, reason!.Trim(), stated, outcome == DecisionOutcome.NotNow ? reassessOn : null,
                decidedBy, at, workflowVersionId);
    }
}

using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Administration;

/// <summary>A version of a workflow as it is read aloud: its steps in order, and where each leads.</summary>
public sealed record Outline(WorkflowVersion Version, IReadOnlyList<OutlineStep> Steps);

/// <summary>One step.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Activity">What kind of step it is, in the process owner's words.</param>
/// <param name="DoneBy">Who does it; <c>null</c> when the system does.</param>
/// <param name="Why">Why somebody is asked, in the language of the page; <c>null</c> when nobody is.</param>
/// <param name="Basis">The rule it is done after; <c>null</c> when none is named.</param>
/// <param name="Deadline">The rule its deadline follows; <c>null</c> when there is none, or when <paramref name="WorkingDays"/> says it.</param>
/// <param name="WorkingDays">The municipality's own target.</param>
/// <param name="Phase">The phase the case goes into.</param>
/// <param name="Template">Key of the notice or letter; <c>null</c> when none is sent.</param>
/// <param name="Questions">What a form asks, in the language of the page.</param>
/// <param name="Settings">Whatever else has been set, by its name.</param>
public sealed record OutlineStep(
    int Number, string Id, string Name, string Activity, StaffRole? DoneBy, string? Why, LegalRule? Basis, LegalRule? Deadline,
    int? WorkingDays, CasePhase? Phase, string? Template, IReadOnlyList<string> Questions, IReadOnlyList<KeyValuePair<string, string>> Settings, IReadOnlyList<OutlineWay> Ways);

/// <summary>A way on from a step.</summary>
/// <param name="Outcome">What it is called; <c>null</c> where there is only one.</param>
/// <param name="To">The step it leads to; <c>null</c> when the process ends there.</param>
/// <param name="Back">True when it leads to an earlier step.</param>
public sealed record OutlineWay(string? Outcome, int? To, string? ToName, string? ToId, bool Back);

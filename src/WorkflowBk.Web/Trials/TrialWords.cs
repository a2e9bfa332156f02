using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Web.Tasks;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Trials;

/// <summary>What happens in a trial, in the words of the drawing.</summary>
internal sealed class TrialWords(SettingWords settings, IStringLocalizer<TrialTexts> texts)
{
    /// <summary>A way on, as the button that takes it says it.</summary>
    /// <param name="step">The step it leads on from; <c>null</c> when it is not in the drawing.</param>
    /// <param name="taskType">Set for a task, where a step has several kinds.</param>
    public string Outcome(ActivityNode? step, string outcome, string? taskType = null) =>
        taskType is TaskTypes.Contribution or TaskTypes.ContributionLate ? texts[$"Contribution.{outcome}"]
        : step is not null && settings.Outcome(step.Type, step.Version, outcome) is { } name ? name
        : outcome == "Done" ? texts["Outcome.Done"]
        : outcome;

    /// <summary>Why something happened, as a heading.</summary>
    public string Cause(TrialCause cause, Func<string, ActivityNode?> find) => cause.Kind switch
    {
        TrialCauseKind.Done => texts["Cause.Done", cause.Texts!.TitleNow(), Way(cause, find)],
        TrialCauseKind.Clock => texts["Cause.Clock", cause.Texts?.TitleNow() ?? find(cause.StepId!)?.Name ?? cause.StepId!],
        TrialCauseKind.Withdrawn => texts["Cause.Withdrawn", texts[$"Withdraw.{cause.Outcome}"]],
        TrialCauseKind.Happened => texts["Cause.Happened", cause.Outcome!],
        TrialCauseKind.LawPassed or TrialCauseKind.TargetPassed => texts[$"Cause.{cause.Kind}", cause.Texts!.TitleNow()],
        _ => texts[$"Cause.{cause.Kind}"],
    };

    private string Way(TrialCause cause, Func<string, ActivityNode?> find) =>
        Outcome(find(cause.StepId!), cause.Outcome!, find(cause.StepId!)?.Type == "Bk.CollectContributions" ? TaskTypes.ContributionLate : null);
}

using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.Trials;

/// <summary>What has happened in a trial, and where it stands.</summary>
/// <param name="Moments">The earliest first.</param>
/// <param name="Open">What somebody is asked to do now.</param>
/// <param name="Events">Events that a step of the workflow itself waits for.</param>
/// <param name="Next">When the next thing can happen by itself; <c>null</c> when nothing can.</param>
/// <param name="Phase"><c>null</c> while there is no case.</param>
public sealed record TrialStory(
    DateTimeOffset Begun, DateTimeOffset Now, IReadOnlyList<TrialMoment> Moments, IReadOnlyList<TrialTask> Open, IReadOnlyList<string> Events,
    DateTimeOffset? Next, WorkflowStatus? Status, CasePhase? Phase, IReadOnlyList<TrialIncident> Incidents)
{
    public bool CanBeWithdrawn { get; init; }

    public bool CollectsContributions { get; init; }

    public bool IsOver => Status is not WorkflowStatus.Running;
}

/// <summary>Something somebody is asked to do.</summary>
/// <param name="Index">Which of the step's open tasks, from 0.</param>
/// <param name="Outcomes">The ways on.</param>
/// <param name="For">Who is asked, by name; empty when nobody has the role.</param>
public sealed record TrialTask(
    HumanTask Task, string StepId, int Index, IReadOnlyList<string> Outcomes, Deadline? Deadline, IReadOnlyList<string> For, string? Service);

/// <summary>What one cause led to, all at once.</summary>
public sealed record TrialMoment(
    DateTimeOffset At, TrialCause Cause, IReadOnlyList<TrialStep> Steps, IReadOnlyList<TrialAsked> Asked, IReadOnlyList<TrialMessage> Messages,
    IReadOnlyList<TrialLetter> Letters);

/// <summary>Why something happened.</summary>
/// <param name="StepId">The step it began at; <c>null</c> when it began at none.</param>
/// <param name="Texts">Of the task that was done, or that is late.</param>
/// <param name="By">Who did it, or the service that did not, by name.</param>
public sealed record TrialCause(TrialCauseKind Kind, string? StepId = null, string? Outcome = null, TaskTexts? Texts = null, string? By = null);

/// <summary>The kinds of cause.</summary>
public enum TrialCauseKind
{
    Begun,
    Done,

    /// <summary>The clock.</summary>
    Clock,
    Withdrawn,
    Happened,
    WentOnWithout,

    /// <summary>A law's or the municipality's own last day is over, and it was not done.</summary>
    LawPassed,
    TargetPassed,
}

/// <summary>A step that came to its end, failed or was called off.</summary>
public sealed record TrialStep(string StepId, string Name, JournalEvent Event, string? Outcome);

/// <summary>Something that somebody was asked to do.</summary>
/// <param name="Person">The only one who can do it, by name; <c>null</c> when all who have the role can.</param>
public sealed record TrialAsked(TaskTexts Texts, StaffRole Role, string? Person, string? Service, RuleKind? Kind, DateOnly? Due);

/// <summary>An e-mail, or a letter with the same text for who has none, as it would have gone.</summary>
public sealed record TrialMessage(NoticeAudience Audience, IReadOnlyList<string> To, string Subject, string Body);

/// <summary>A letter or formal document.</summary>
/// <param name="Html">Every value in it is encoded.</param>
public sealed record TrialLetter(string Title, string Html);

/// <summary>A step that failed.</summary>
public sealed record TrialIncident(string StepName, string Message);

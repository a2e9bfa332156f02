using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Data.Cases;

/// <summary>
/// What was chosen in a case that is closed, and when, for those who own the process: nothing in it says whose case it was, and
/// nothing anybody has written.
/// </summary>
/// <param name="ReceivedAt">When the inquiry came; the process can have begun later.</param>
/// <param name="Steps">Steps that came to their end, in their order.</param>
/// <param name="Asked">How many services were asked for a contribution.</param>
public sealed record PastCase(
    string VersionId, DateTimeOffset ReceivedAt, DateTimeOffset BegunAt, DateTimeOffset ClosedAt, PastFacts Facts, IReadOnlyList<PastStep> Steps,
    IReadOnlyList<PastTask> Tasks, int Asked);

/// <summary>What a process can branch on.</summary>
/// <param name="Age">Whole years when the inquiry came; <c>null</c> for a child that was expected, or whose age was not known.</param>
public sealed record PastFacts(
    int? Age, bool IsExpected, Channel Channel, SenderRelation Sender, LanguageForm Written, bool NeedsInterpreter, bool IsPalliative,
    bool IsPalliativeLater, FamilyWish Wish);

/// <summary>A step that came to its end.</summary>
/// <param name="ByPerson">Somebody's act brought it there, and not the clock.</param>
public sealed record PastStep(string StepId, string Outcome, DateTimeOffset At, bool ByPerson);

/// <summary>Something somebody was asked to do in the process.</summary>
/// <param name="Title">As the workflow says it.</param>
/// <param name="Outcome"><c>null</c> when it was never done.</param>
public sealed record PastTask(string Type, string Title, string? Outcome, DateTimeOffset? CompletedAt);

namespace WorkflowBk.Activities.Tasks;

/// <summary>A form filled in.</summary>
/// <param name="Outcome">The way out that was chosen; the first when there is only one.</param>
public sealed record FormTaskAnswer(string Outcome, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers);

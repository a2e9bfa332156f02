namespace WorkflowBk.Domain.Tasks;

/// <summary>What a task says, written by the process owner in the workflow; nynorsk falls back to bokmål where it is empty.</summary>
/// <param name="Title">What to do, in a few words.</param>
/// <param name="Reason">Why you are asked, in a sentence or two.</param>
public sealed record TaskTexts(string Title, string Reason, string? TitleNn, string? ReasonNn);

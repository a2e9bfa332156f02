namespace WorkflowBk.Domain.Contributions;

/// <summary>What the interdisciplinary assessment showed, and what the family thinks of it.</summary>
public sealed record InvestigationSummary(string Text, string FamilyComment, Guid WrittenBy, DateTimeOffset WrittenAt);

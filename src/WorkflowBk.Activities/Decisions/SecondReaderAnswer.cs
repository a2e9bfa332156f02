namespace WorkflowBk.Activities.Decisions;

/// <summary>Whether the second reader agrees, and what must be looked at again.</summary>
public sealed record SecondReaderAnswer(bool Agrees, string Reason);

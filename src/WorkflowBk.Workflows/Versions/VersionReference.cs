namespace WorkflowBk.Workflows.Versions;

/// <summary>A version without what it says: which it is, and the hash that what it says must have.</summary>
public sealed record VersionReference(string Id, string DefinitionId, string Hash);

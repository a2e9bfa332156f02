namespace WorkflowBk.Domain.Decisions;

/// <summary>One kind of help: what the coordinator does, where that ends, and who takes over there.</summary>
public sealed record HelpItem(string Help, string EndsWhere, string TakenOverBy);

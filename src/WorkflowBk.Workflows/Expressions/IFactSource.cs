using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>The facts of a case that expressions may use: never names, diagnoses or free text.</summary>
public interface IFactSource
{
    /// <summary>All facts there can be.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The facts of what an instance is about, as they stand in the current burst.</summary>
    ValueTask<IReadOnlyDictionary<string, JsonElement>> FactsOfAsync(string correlationId, CancellationToken cancellationToken);
}

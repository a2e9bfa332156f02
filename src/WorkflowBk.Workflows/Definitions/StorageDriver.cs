using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>Where Elsa keeps a value between bursts: with the instance, or, with the memory driver or none, nowhere.</summary>
internal static class StorageDriver
{
    // Elsa writes the short name in some files and the full one in others; older ones say WorkflowStorageDriver.
    public static bool Keeps(JsonElement owner, string property) =>
        DefinitionReader.Text(owner, property) is { } driver && driver.Contains("Workflow", StringComparison.Ordinal)
        && !driver.Contains("MemoryStorageDriver", StringComparison.Ordinal);
}

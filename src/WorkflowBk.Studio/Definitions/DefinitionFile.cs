using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>A version as a file that Elsa can open, with everything that was stored.</summary>
public static class DefinitionFile
{
    /// <returns>Indented JSON.</returns>
    public static string Of(WorkflowVersion version) => DefinitionView.ForFile(version, isLatest: true).ToJsonString(StudioJson.Indented);
}

using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Hosting;

/// <summary>The shipped workflow files that the last start did not take, for those who own the process to see.</summary>
internal sealed class RefusedWorkflows
{
    /// <summary>What is wrong, by file name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DefinitionProblem>> Files { get; set; } =
        new Dictionary<string, IReadOnlyList<DefinitionProblem>>();

    /// <summary>One line for each thing that is wrong.</summary>
    public static string Lines(IReadOnlyDictionary<string, IReadOnlyList<DefinitionProblem>> files) =>
        string.Join(Environment.NewLine, files.SelectMany(file => file.Value.Select(problem => $"  {file.Key}: {problem.Message}")));
}

using Microsoft.Extensions.Logging;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Workflows.Versions;

/// <summary>
/// Brings the shipped definitions into the database. The first time a workflow is published as version 1; later a changed
/// file becomes a new version that is not published: what the municipality has published is never overwritten.
/// </summary>
public sealed partial class ShippedWorkflows
{
    /// <summary>The author of shipped versions.</summary>
    public const string Author = "WorkflowBk";

    private readonly IVersionStore _versions;
    private readonly DefinitionValidator _validator;
    private readonly TimeProvider _clock;
    private readonly ILogger<ShippedWorkflows> _logger;

    internal ShippedWorkflows(IVersionStore versions, DefinitionValidator validator, TimeProvider clock, ILogger<ShippedWorkflows> logger)
    {
        _versions = versions;
        _validator = validator;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Imports every <c>*.json</c> of a folder, in the order of their names.</summary>
    /// <returns>What is wrong with files that were refused, by file name; the others are imported all the same.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<DefinitionProblem>>> ImportAsync(string folder, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<DefinitionProblem>> refused = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var problems = await ImportFileAsync(await File.ReadAllTextAsync(path, cancellationToken), cancellationToken);
            if (problems.Count == 0)
                continue;
            refused[Path.GetFileName(path)] = problems;
            foreach (var problem in problems)
                LogRefused(Path.GetFileName(path), problem.Message);
        }

        return refused;
    }

    /// <summary>Imports one definition; does nothing when a version that says the same is stored already.</summary>
    public async Task<IReadOnlyList<DefinitionProblem>> ImportFileAsync(string json, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(json);
        if (reading.Definition is not { } definition)
            return reading.Problems;
        if (_validator.Validate(definition) is { Count: > 0 } problems)
            return problems;

        var history = await _versions.HistoryAsync(definition.DefinitionId, cancellationToken);
        var hash = ContentHash.Of(json);
        if (history.Any(version => version.Hash == hash))
            return [];
        var number = history.Count == 0 ? 1 : history.Max(version => version.Version) + 1;
        var added = new WorkflowVersion(
            definition.DefinitionId, number, definition.Name, json, Author, "Levert med programmet", _clock.GetUtcNow());
        if (history.Count == 0)
            added.Publish(_clock.GetUtcNow());
        await _versions.AddAsync(added, cancellationToken);
        LogImported(added.Id, added.IsPublished);
        return [];
    }

    [LoggerMessage(LogLevel.Error, "The workflow file {File} is refused. {Reason}")]
    private partial void LogRefused(string file, string reason);

    [LoggerMessage(LogLevel.Information, "Workflow version {Version} is imported; published: {Published}")]
    private partial void LogImported(string version, bool published);
}

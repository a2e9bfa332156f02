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
    private readonly DefinitionLibrary _library;
    private readonly ILogger<ShippedWorkflows> _logger;

    internal ShippedWorkflows(IVersionStore versions, DefinitionValidator validator, DefinitionLibrary library, ILogger<ShippedWorkflows> logger)
    {
        _versions = versions;
        _validator = validator;
        _library = library;
        _logger = logger;
    }

    /// <summary>Imports every <c>*.json</c> of a folder, in the order of their names.</summary>
    /// <returns>What is wrong with files that were refused, by file name; the others are imported all the same.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<DefinitionProblem>>> ImportAsync(string folder, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<DefinitionProblem>> refused = [];
        foreach (var (name, json) in await FilesAsync(folder, cancellationToken))
        {
            if (await ImportFileAsync(json, cancellationToken) is { Count: > 0 } problems)
                Refuse(refused, name, problems);
        }

        return refused;
    }

    /// <summary>The same, but where one file is refused none is imported: half of what belongs together is of no use.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<DefinitionProblem>>> ImportAllOrNoneAsync(string folder, CancellationToken cancellationToken)
    {
        var files = await FilesAsync(folder, cancellationToken);
        Dictionary<string, IReadOnlyList<DefinitionProblem>> refused = [];
        foreach (var (name, json) in files)
        {
            if (Read(json).Problems is { Count: > 0 } problems)
                Refuse(refused, name, problems);
        }

        if (refused.Count == 0)
        {
            foreach (var (_, json) in files)
                await ImportFileAsync(json, cancellationToken);
        }

        return refused;
    }

    /// <summary>Imports one definition; does nothing when a version that says the same is stored already.</summary>
    public async Task<IReadOnlyList<DefinitionProblem>> ImportFileAsync(string json, CancellationToken cancellationToken)
    {
        var (definition, problems) = Read(json);
        if (definition is null)
            return problems;

        var history = await _versions.HistoryAsync(definition.DefinitionId, cancellationToken);
        var hash = ContentHash.Of(json);
        if (history.Any(version => version.Hash == hash))
            return [];
        var added = await _library.AddShippedAsync(definition, json, Author, "Levert med programmet", history, cancellationToken);
        LogImported(added.Id, added.IsPublished);
        return [];
    }

    /// <returns>A definition that can be run, or what is wrong with it.</returns>
    private (WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems) Read(string json)
    {
        var reading = DefinitionReader.Read(json);
        if (reading.Definition is not { } definition)
            return (null, reading.Problems);
        return _validator.Validate(definition) is { Count: > 0 } problems ? (null, problems) : (definition, []);
    }

    private void Refuse(
        Dictionary<string, IReadOnlyList<DefinitionProblem>> refused, string name, IReadOnlyList<DefinitionProblem> problems)
    {
        refused[name] = problems;
        foreach (var problem in problems)
            LogRefused(name, problem.Message);
    }

    private static async Task<IReadOnlyList<(string Name, string Json)>> FilesAsync(string folder, CancellationToken cancellationToken)
    {
        List<(string, string)> files = [];
        if (!Directory.Exists(folder))
            return files;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            files.Add((Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellationToken)));
        return files;
    }

    [LoggerMessage(LogLevel.Error, "The workflow file {File} is refused. {Reason}")]
    private partial void LogRefused(string file, string reason);

    [LoggerMessage(LogLevel.Information, "Workflow version {Version} is imported; published: {Published}")]
    private partial void LogImported(string version, bool published);
}

using Microsoft.Extensions.Localization;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>Finds what the command line names: files in folders, and versions in the database.</summary>
internal sealed class WorkflowFileStore(IVersionCatalogue catalogue, IVersionStore versions, IStringLocalizer<FileTexts> texts)
{
    /// <summary>The files, those of a folder in the order of their names.</summary>
    /// <exception cref="FileRefusedException">There is no such file or folder, or nothing in it.</exception>
    public async Task<IReadOnlyList<WorkflowFile>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
            throw new FileRefusedException(texts["Usage"]);
        List<WorkflowFile> files = [];
        foreach (var name in names)
        {
            string[] paths = Directory.Exists(name) ? [.. Directory.EnumerateFiles(name, "*.json").Order(StringComparer.Ordinal)] : [name];
            if (paths.Length == 0)
                throw new FileRefusedException(texts["EmptyFolder", name]);
            foreach (var path in paths)
                files.Add(await ReadAsync(path, cancellationToken));
        }

        return files;
    }

    /// <exception cref="FileRefusedException">It cannot be read.</exception>
    public async Task<WorkflowFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new FileRefusedException(texts["NoSuchFile", path]);
        try
        {
            return new WorkflowFile(path, await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileRefusedException(texts["Unreadable", path, failure.Message]);
        }
    }

    /// <summary>Versions by the ids of their workflows; of all workflows when none is named.</summary>
    /// <param name="latest">The latest ones; else those that are published.</param>
    /// <exception cref="FileRefusedException">A workflow does not exist.</exception>
    public async Task<IReadOnlyList<WorkflowVersion>> VersionsAsync(IReadOnlyList<string> ids, bool latest, CancellationToken cancellationToken)
    {
        var known = (await catalogue.ListAsync(cancellationToken)).Select(version => version.DefinitionId).Distinct().Order(StringComparer.Ordinal).ToList();
        if (ids.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
            throw new FileRefusedException(texts["NoSuchWorkflow", unknown, string.Join(", ", known)]);
        List<WorkflowVersion> found = [];
        foreach (var id in ids.Count > 0 ? ids : known)
        {
            var history = await versions.HistoryAsync(id, cancellationToken);
            if ((latest ? history[^1] : history.FirstOrDefault(version => version.IsPublished)) is { } version)
                found.Add(version);
        }

        return found;
    }

    /// <summary>A version by its own id, or the published one of a workflow; <c>null</c> when there is none.</summary>
    public async Task<WorkflowVersion?> FindAsync(string id, CancellationToken cancellationToken) =>
        await versions.FindAsync(id, cancellationToken)
        ?? (await versions.HistoryAsync(id, cancellationToken)).FirstOrDefault(version => version.IsPublished);
}

/// <summary>A file as it was read.</summary>
internal sealed record WorkflowFile(string Path, string Json);

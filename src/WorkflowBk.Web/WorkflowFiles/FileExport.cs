using System.Text;
using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Definitions;

namespace WorkflowBk.Web.WorkflowFiles;

/// <summary><c>workflows export FOLDER [ID …] [--drafts]</c>: one file for each workflow, which Elsa can open.</summary>
internal sealed class FileExport(WorkflowFileStore store, IStringLocalizer<FileTexts> texts)
{
    public async Task<int> RunAsync(FileCommand command, TextWriter console)
    {
        if (command.Names.Count == 0)
            throw new FileRefusedException(texts["Usage"]);
        var folder = command.Names[0];
        var versions = await store.VersionsAsync([.. command.Names.Skip(1)], command.Drafts, CancellationToken.None);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var version in versions)
            {
                var path = Path.Combine(folder, $"{version.DefinitionId}.json");
                await File.WriteAllTextAsync(path, $"{DefinitionFile.Of(version)}\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                await console.WriteLineAsync(texts["Exported", version.Name, version.Version, path]);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileRefusedException(texts["Unwritable", folder, failure.Message]);
        }

        return 0;
    }
}

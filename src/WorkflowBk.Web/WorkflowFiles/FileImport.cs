using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>
/// <c>workflows import FILE|FOLDER …</c>: each file becomes a draft that somebody checks and publishes on its page. A file that says
/// what the latest version says is passed over.
/// </summary>
internal sealed class FileImport(WorkflowFileStore store, DefinitionLibrary library, IVersionStore versions, ProblemSentences sentences, IStringLocalizer<FileTexts> texts)
{
    public async Task<int> RunAsync(FileCommand command, TextWriter console)
    {
        var exitCode = 0;
        foreach (var file in await store.ReadAsync(command.Names, CancellationToken.None))
        {
            var before = await LatestAsync(file);
            var outcome = await library.ImportAsync(file.Json, Environment.UserName, texts["Comment", Path.GetFileName(file.Path)], CancellationToken.None);
            if (outcome is not { Status: LibraryStatus.Done, Version: { } version })
            {
                exitCode = 1;
                await console.WriteLineAsync(texts["Refused", file.Path]);
                foreach (var problem in outcome.Problems)
                    await console.WriteLineAsync($"  {sentences.Say(problem)}");
            }
            else
            {
                await console.WriteLineAsync(texts[version.Id == before ? "Same" : "Imported", file.Path, version.Name, version.Version, version.Id]);
            }
        }

        return exitCode;
    }

    private async Task<string?> LatestAsync(WorkflowFile file) =>
        Workflows.Definitions.DefinitionReader.Read(file.Json).Definition is { } definition
        && await versions.HistoryAsync(definition.DefinitionId, CancellationToken.None) is [.., var latest]
            ? latest.Id
            : null;
}

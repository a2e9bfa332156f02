using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Web.Comparing;
using WorkflowBk.Workflows.Comparing;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>
/// <c>workflows diff OLD NEW</c>: what differs, in plain words. Each is a file, the id of a version, or the id of a workflow, which
/// means its published version. With one file alone, that is compared with the published version of its workflow.
/// </summary>
internal sealed class FileDifference(WorkflowFileStore store, ChangeWords words, ProblemSentences sentences, IStringLocalizer<FileTexts> texts, IStringLocalizer<CompareTexts> compared)
{
    public async Task<int> RunAsync(FileCommand command, bool hasDatabase, TextWriter console)
    {
        if (command.Names.Count is not (1 or 2))
            throw new FileRefusedException(texts["Usage"]);
        var after = await ReadAsync(command.Names[^1], hasDatabase);
        var before = await ReadAsync(command.Names.Count == 2 ? command.Names[0] : after.DefinitionId, hasDatabase);
        var changes = DefinitionComparison.Compare(before, after);
        if (changes.IsEmpty)
        {
            await console.WriteLineAsync(compared["Same.Text"]);
            return 0;
        }

        foreach (var change in changes.Settings)
            await console.WriteLineAsync(words.Say(change));
        foreach (var step in changes.Steps)
        {
            await console.WriteLineAsync($"{step.Name} ({words.KindOf(step)}): {compared[$"Fate.{step.Fate}"]}");
            foreach (var line in step.Values.Select(value => words.Say(step, value)).Concat(step.Ways.Select(way => words.Say(step, way))))
                await console.WriteLineAsync($"  {line}");
        }

        return 1;
    }

    private async Task<WorkflowDefinition> ReadAsync(string name, bool hasDatabase)
    {
        string json;
        if (File.Exists(name) || !hasDatabase)
            json = (await store.ReadAsync(name, CancellationToken.None)).Json;
        else if (await store.FindAsync(name, CancellationToken.None) is { } version)
            json = version.Json;
        else
            throw new FileRefusedException(texts["NothingNamed", name]);
        var reading = DefinitionReader.Read(json);
        return reading.Definition ?? throw new FileRefusedException($"{texts["Refused", name]} {string.Join(' ', reading.Problems.Select(sentences.Say))}");
    }
}

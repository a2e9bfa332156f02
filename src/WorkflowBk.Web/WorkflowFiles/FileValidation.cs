using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>
/// <c>workflows validate FILE|FOLDER …</c>: the check that stands before publishing. Without an installation it leaves out what only
/// that knows: its people, its own texts, and the workflows it has.
/// </summary>
internal sealed class FileValidation(WorkflowFileStore store, DefinitionReview review, ProblemSentences sentences, IStringLocalizer<FileTexts> texts)
{
    public async Task<int> RunAsync(FileCommand command, bool hasDatabase, TextWriter console)
    {
        var exitCode = 0;
        foreach (var file in await store.ReadAsync(command.Names, CancellationToken.None))
        {
            var problems = hasDatabase ? await review.ReviewAsync(file.Json, CancellationToken.None) : review.Validate(file.Json);
            if (problems.Any(problem => !problem.IsWarning))
                exitCode = 1;
            await console.WriteLineAsync(texts[Verdict(problems), file.Path]);
            foreach (var problem in problems)
                await console.WriteLineAsync($"  {texts[problem.IsWarning ? "Warning" : "Error"]} {sentences.Say(problem)}");
        }

        if (!hasDatabase)
            await console.WriteLineAsync(texts["WithoutDatabase"]);
        return exitCode;
    }

    private static string Verdict(IReadOnlyList<DefinitionProblem> problems) =>
        problems.Count == 0 ? "Sound" : problems.Any(problem => !problem.IsWarning) ? "Unsound" : "Passable";
}

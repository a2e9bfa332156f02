using WorkflowBk.Activities.Documents;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Puts in writing what each service is asked, so that the case shows it and it can go on paper to whoever has no account.</summary>
internal sealed class ContributionRequests(CaseLetters letters, WaitingLetters waiting, IDocumentWriter writer, IDocumentArchive archive)
{
    private const string Template = "contribution-request";

    /// <exception cref="InvalidOperationException">The template asks for something that the case does not have.</exception>
    public async Task IssueAsync(ActivityContext context, Case theCase, Contribution asked)
    {
        var cancellation = context.CancellationToken;
        var language = await letters.LanguageOfAsync(Template, theCase, cancellation);
        var model = new Dictionary<string, object?>(
            await letters.ModelAsync(theCase, context.InstanceId, language, OsloTime.DateIn(context.Now), cancellation));
        await waiting.AddRequestAsync(model, asked, language, cancellation);
        var text = await writer.WriteAsync(Template, language, model, cancellation);
        if (!text.Succeeded)
            throw new InvalidOperationException(string.Join("; ", text.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
        archive.Add(new Document(
            Guid.CreateVersion7(context.Now), theCase.Id, Template, text.Value.Title, language, text.Value.Html, context.Now,
            Guid.TryParse(context.Actor, out var actor) ? actor : null, text.Value.TemplateVersion), theCase.Contacts);
    }
}

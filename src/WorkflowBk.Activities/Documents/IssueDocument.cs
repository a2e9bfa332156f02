using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Documents;

/// <summary>Issues a letter or formal document of the case; it is final from then on.</summary>
[Activity("Bk.IssueDocument", DisplayName = "Skriv brev eller vedtak", Category = "Sak", Description = "Utsteder et brev eller dokument fra en mal.")]
internal sealed class IssueDocument(TaskDesk desk, CaseLetters letters, IDocumentWriter writer, IDocumentArchive archive) : IActivity
{
    [Input(DisplayName = "Mal", Required = true)]
    public string Template { get; set; } = "";

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var language = await letters.LanguageOfAsync(Template, theCase, cancellation);
        var model = await letters.ModelAsync(theCase, context.InstanceId, language, OsloTime.DateIn(context.Now), cancellation);
        var text = writer.Write(Template, language, model);
        if (!text.Succeeded)
            return ActivityResult.Fault(string.Join("; ", text.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
        archive.Add(new Document(
            Guid.CreateVersion7(context.Now), theCase.Id, Template, text.Value.Title, language, text.Value.Html, context.Now,
            Guid.TryParse(context.Actor, out var actor) ? actor : null));
        return ActivityResult.Done;
    }
}

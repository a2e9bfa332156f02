using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Documents;

/// <summary>
/// Issues a letter or formal document of the case; it is final from then on. Where the process owner wants it, somebody reads
/// it through first, and can change its words.
/// </summary>
[Retry(3, "01:00:00")]
[Activity("Bk.IssueDocument", DisplayName = "Skriv brev eller vedtak", Category = "Sak", Description = "Utsteder et brev eller dokument fra en mal.")]
[DoneBy(StaffRole.Caseworker)]
internal sealed class IssueDocument(TaskDesk desk, CaseLetters letters, IDocumentWriter writer, IDocumentArchive archive)
    : HumanTaskActivity(desk)
{
    private string? _draft;

    [Input(DisplayName = "Mal", Required = true)]
    public string Template { get; set; } = "";

    [Input(DisplayName = "Les gjennom først", Description = "Noen leser brevet og kan endre teksten før det sendes.")]
    public bool ReviewBeforeIssue { get; set; }

    [Input(DisplayName = "Tittel", Description = "Hva som skal gjøres, med få ord.")]
    public override string Title { get; set; } = "Les gjennom og send brevet";

    [Input(DisplayName = "Hvorfor", Description = "Hvorfor jeg blir spurt om dette.")]
    public override string Reason { get; set; } =
        "Brevet er skrevet, men ikke sendt. Les det slik familien vil lese det, og rett det som må rettes. Når det er sendt, kan det ikke endres.";

    [Input(DisplayName = "Hvorfor på nynorsk")]
    public override string? ReasonNn { get; set; } =
        "Brevet er skrive, men ikkje sendt. Les det slik familien vil lese det, og rett det som må rettast. Når det er sendt, kan det ikkje endrast.";

    protected override string TaskType => TaskTypes.Letter;

    protected override string? FormJson => _draft;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var theCase = await Desk.CaseAsync(context.CorrelationId, cancellation);
        var language = await letters.LanguageOfAsync(Template, theCase, cancellation);
        var model = await letters.ModelAsync(theCase, context.InstanceId, language, OsloTime.DateIn(context.Now), cancellation);
        var text = await writer.WriteAsync(Template, language, model, cancellation);
        if (!text.Succeeded)
            return ActivityResult.Fault(string.Join("; ", text.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
        if (ReviewBeforeIssue)
        {
            _draft = new LetterDraft(
                Template, text.Value.TemplateVersion, language, text.Value.Title, LetterSource.ToText(text.Value.Html)).Write();
            await AskAsync(context, new TaskAudience(StaffRole.Caseworker));
            return ActivityResult.Waiting;
        }

        archive.Add(new Document(
            Guid.CreateVersion7(context.Now), theCase.Id, Template, text.Value.Title, language, text.Value.Html, context.Now,
            Guid.TryParse(context.Actor, out var actor) ? actor : null, text.Value.TemplateVersion), theCase.Contacts);
        return ActivityResult.Done;
    }

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal)
    {
        var answer = TaskAnswers.Read<IssueLetterAnswer>(signal.Payload);
        var edited = LetterDraft.Read(task.Form!).Edit(answer.Title, answer.Text);
        if (!edited.Succeeded)
            return ValueTask.FromResult(Result<string>.Fail(edited.Problems));
        var letter = edited.Value;
        archive.Add(new Document(
            Guid.CreateVersion7(context.Now), theCase.Id, letter.Template, letter.Title, letter.Language, LetterMarkup.ToHtml(letter.Text),
            context.Now, actor, letter.TemplateVersion), theCase.Contacts);
        return ValueTask.FromResult<Result<string>>("Done");
    }
}

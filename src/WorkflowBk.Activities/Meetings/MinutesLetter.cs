using WorkflowBk.Activities.Documents;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>The minutes as a document of the case: final, in the family's language, and theirs as a letter.</summary>
internal sealed class MinutesLetter(
    CaseLetters letters, IDocumentWriter writer, IDocumentArchive archive, IStaffDirectory staff, IMeasureStore measures)
{
    private const string Template = "meeting-minutes";

    public async Task<Result> IssueAsync(ActivityContext context, Case theCase, Meeting meeting)
    {
        var cancellation = context.CancellationToken;
        var language = await letters.LanguageOfAsync(Template, theCase, cancellation);
        var today = OsloTime.DateIn(context.Now);
        Dictionary<string, object?> model = new(await letters.ModelAsync(theCase, context.InstanceId, language, today, cancellation));
        await AddAsync(model, meeting, language, cancellation);
        var text = await writer.WriteAsync(Template, language, model, cancellation);
        if (!text.Succeeded)
            return text;
        archive.Add(new Document(
            Guid.CreateVersion7(context.Now), theCase.Id, Template, text.Value.Title, language, text.Value.Html, context.Now,
            meeting.Minutes!.WrittenBy, text.Value.TemplateVersion), theCase.Contacts);
        return Result.Ok;
    }

    private async Task AddAsync(Dictionary<string, object?> model, Meeting meeting, LanguageForm language, CancellationToken cancellationToken)
    {
        var minutes = meeting.Minutes!;
        var agreed = await measures.OfOriginAsync(meeting.Id, cancellationToken);
        var names = (await staff.ListAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        model["meeting_date"] = PlainWords.Date(meeting.Time!.Day, language);
        model["present"] = Names(person => minutes.Attended.Contains(person.Id));
        model["absent"] = Names(person => person.IsIn && !minutes.Attended.Contains(person.Id));
        model["expectations"] = minutes.Expectations;
        model["summed_up"] = minutes.Summary;
        model["items"] = meeting.Agenda.Select(item => Row(item, minutes.Items.FirstOrDefault(entry => entry.Item == item.Number))).ToList();
        model["has_measures"] = agreed.Count > 0;
        model["measures"] = agreed.Select(measure => new Dictionary<string, object?>
        {
            ["what"] = measure.What,
            ["who"] = measure.OwnerId is { } id ? names.GetValueOrDefault(id) : measure.OwnerName,
            ["due"] = PlainWords.Date(measure.Due, language),
        }).ToList();
        model["written_by"] = names.GetValueOrDefault(minutes.WrittenBy);

        string Names(Func<MeetingParticipant, bool> isMeant) => string.Join(", ", meeting.Participants.Where(isMeant).Select(person => person.Name));
    }

    private static Dictionary<string, object?> Row(AgendaItem item, ItemMinutes? written) => new()
    {
        ["text"] = item.Text,
        ["said"] = written?.Said,
        ["decided"] = written?.Decided,
    };
}

using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Notices;

/// <summary>Tells the family that there is something new, each contact in their own language.</summary>
[Activity("Bk.NotifyFamily", DisplayName = "Gi familien beskjed", Category = "Varsler", Description = "E-post som bare sier at det er noe nytt.")]
internal sealed class NotifyFamily(TaskDesk desk, IMunicipality municipality, INoticeComposer composer, INoticeOutbox outbox) : IActivity
{
    [Input(DisplayName = "Mal", Required = true)]
    public string Template { get; set; } = "";

    [Input(DisplayName = "Hører mer innen, virkedager", Description = "Hvor mange virkedager det høyst går før familien hører mer.")]
    public int? HearsMoreInWorkingDays { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var profile = await municipality.GetAsync(context.CancellationToken);
        var next = new Period(HearsMoreInWorkingDays ?? 0, PeriodUnit.WorkingDays).EndFrom(OsloTime.DateIn(context.Now));
        foreach (var contact in theCase.Contacts)
        {
            var message = composer.Compose(Template, contact.Language, Values(profile, theCase.Reference, next, contact.Language));
            if (!message.Succeeded)
                return ActivityResult.Fault(string.Join("; ", message.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
            outbox.Add(new Notice(
                Guid.CreateVersion7(context.Now), theCase.Id, Template, contact.Name, AddressOf(contact), contact.Language,
                message.Value.Subject, message.Value.Body, context.Now));
        }

        return ActivityResult.Done;
    }

    /// <summary>Who wants letters, or has no e-mail, gets it on paper (eForvaltningsforskriften § 8).</summary>
    private static string? AddressOf(Contact contact) =>
        contact.PreferredWay == ContactWay.Letter || string.IsNullOrWhiteSpace(contact.Email) ? null : contact.Email.Trim();

    private static Dictionary<string, string> Values(
        MunicipalityProfile profile, string reference, DateOnly next, LanguageForm language) => new()
        {
            [NoticePlaceholders.Municipality] = profile.Name,
            [NoticePlaceholders.Unit] = profile.NeutralUnitName,
            [NoticePlaceholders.Reference] = reference,
            [NoticePlaceholders.Phone] = profile.ContactPhone,
            [NoticePlaceholders.NextDate] = PlainWords.Date(next, language),
            [NoticePlaceholders.Link] = profile.PublicUrl,
        };
}

using WorkflowBk.Activities.Documents;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Activities.Notices;

/// <summary>
/// Writes one notice to one contact, with a link of the contact's own to the status page. Only the link's hash is kept, so each
/// notice brings a new one.
/// </summary>
internal sealed class FamilyNotices(IMunicipality municipality, INoticeComposer composer, INoticeOutbox outbox, IFamilyLinkStore links)
{
    /// <param name="next">The day by which the family hears more, or whatever day the template speaks of.</param>
    /// <param name="asked">True when somebody asked for the link.</param>
    public async Task<Result> WriteAsync(
        Case theCase, Contact contact, string template, DateOnly next, bool asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await municipality.GetAsync(cancellationToken);
        var address = AddressOf(contact);
        var secret = address is null ? StatusAddress.DrawCode() : StatusAddress.DrawToken();
        var values = Values(profile, theCase.Reference, next, secret, contact.Language);
        var message = await composer.ComposeAsync(template, contact.Language, values, cancellationToken);
        if (!message.Succeeded)
            return Result.Fail(message.Problems);

        links.Add(new FamilyLink(theCase.Id, contact.Id, secret, address, asked, now));
        outbox.Add(new Notice(
            Guid.CreateVersion7(now), theCase.Id, template, contact.Name, address, contact.Language, message.Value.Subject,
            message.Value.Body, now, contact.Id, templateVersion: message.Value.TemplateVersion));
        return Result.Ok;
    }

    /// <summary>Who wants letters, or has no e-mail, gets it on paper (eForvaltningsforskriften § 8).</summary>
    public static string? AddressOf(Contact contact) =>
        contact.PreferredWay == ContactWay.Letter || string.IsNullOrWhiteSpace(contact.Email) ? null : contact.Email.Trim();

    private static Dictionary<string, string> Values(
        MunicipalityProfile profile, string reference, DateOnly next, string secret, LanguageForm language) => new()
        {
            [NoticePlaceholders.Municipality] = profile.Name,
            [NoticePlaceholders.Unit] = profile.NeutralUnitName,
            [NoticePlaceholders.Reference] = reference,
            [NoticePlaceholders.Phone] = profile.ContactPhone,
            [NoticePlaceholders.NextDate] = PlainWords.Date(next, language),
            [NoticePlaceholders.Link] = StatusAddress.Of(profile.PublicUrl, secret),
        };
}

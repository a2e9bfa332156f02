using WorkflowBk.Activities.Absences;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Notices;

/// <summary>
/// E-mail to those who work for a family. It says that there is something to do and where, behind sign-in or a one-time link,
/// and nothing of the family. Who has no e-mail is passed over: the task itself is what counts. What a stand-in does meanwhile, the
/// stand-in is told of.
/// </summary>
internal sealed class StaffMail(
    IStaffDirectory staff, IAbsenceStore absences, IMunicipality municipality, INoticeComposer composer, INoticeOutbox outbox)
{
    /// <summary>Tells whoever has a task, or everybody who may take it.</summary>
    /// <param name="actor">Whoever has just made it by their own act: they need no e-mail about it.</param>
    /// <returns>How many are told.</returns>
    public Task<int> TellAsync(
        string template, HumanTask task, Case theCase, DateTimeOffset now, string? actor, CancellationToken cancellationToken) =>
        TellAsync(template, task, theCase, now, actor, [], cancellationToken);

    /// <summary>Tells whoever has a task, or everybody who may take it, that its day is near or has passed.</summary>
    /// <param name="kind">What the day rests on: it is called by that.</param>
    public Task<int> TellDueAsync(
        string template, HumanTask task, Case theCase, RuleKind kind, DateTimeOffset now, CancellationToken cancellationToken) =>
        TellAsync(
            template, task, theCase, now, null,
            [
                profile => (NoticePlaceholders.DueSoon, DueWords.Soon(kind, profile.Written)),
                profile => (NoticePlaceholders.DuePassed, DueWords.Passed(kind, profile.Written)),
            ],
            cancellationToken);

    private async Task<int> TellAsync(
        string template, HumanTask task, Case theCase, DateTimeOffset now, string? actor,
        Func<MunicipalityProfile, (string Name, string Value)>[] own, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var person in await RecipientsAsync(task, OsloTime.DateIn(now), cancellationToken))
        {
            if (person.Id.ToString() != actor
                && await SendAsync(
                    template, theCase, NoticeAudience.Staff, person.Name, person.Email, null, now, cancellationToken,
                    [profile => (NoticePlaceholders.TaskLink, $"{profile.PublicUrl}/oppgaver/{task.Id}"), .. own]))
            {
                told++;
            }
        }

        return told;
    }

    /// <summary>Sends a one-time link to somebody without an account.</summary>
    /// <param name="due">By when the answer is asked for.</param>
    public Task<bool> SendLinkAsync(
        string template, Case theCase, OutsideContributor person, string token, DateOnly due, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        SendAsync(
            template, theCase, NoticeAudience.Contributor, person.Name, person.Email, token, now, cancellationToken,
            profile => (NoticePlaceholders.AnswerLink, $"{profile.PublicUrl}/bidrag/{token}"),
            profile => (NoticePlaceholders.NextDate, PlainWords.Date(due, profile.Written)));

    /// <summary>Says that there is something new about a meeting.</summary>
    /// <param name="link">Where it is shown, without the municipality's address; empty for no link.</param>
    /// <param name="token">The one-time token in the link, of somebody without an account.</param>
    /// <param name="calendar">Makes the calendar file, from the municipality's profile; <c>null</c> for none.</param>
    /// <returns>Whether there was an address to send it to.</returns>
    public Task<bool> SendMeetingAsync(
        string template, Case theCase, string name, string? email, string link, string? token, DateOnly day, DateTimeOffset now,
        Func<MunicipalityProfile, string>? calendar, CancellationToken cancellationToken) =>
        SendAsync(
            template, theCase, token is null && link.Length > 0 ? NoticeAudience.Staff : NoticeAudience.Contributor, name, email, token,
            now, calendar, cancellationToken,
            [
                profile => (NoticePlaceholders.NextDate, PlainWords.Date(day, profile.Written)),
                .. link.Length == 0
                    ? Array.Empty<Func<MunicipalityProfile, (string, string)>>()
                    : [profile => (token is null ? NoticePlaceholders.TaskLink : NoticePlaceholders.AnswerLink, $"{profile.PublicUrl}{link}")],
            ]);

    /// <summary>Tells somebody that they are not needed any more, and nothing else.</summary>
    public Task<bool> TellNotNeededAsync(Case theCase, string name, string address, DateTimeOffset now, CancellationToken cancellationToken) =>
        SendAsync(StaffNotices.NotNeeded, theCase, NoticeAudience.Staff, name, address, null, now, cancellationToken);

    private async Task<IEnumerable<StaffMember>> RecipientsAsync(HumanTask task, DateOnly today, CancellationToken cancellationToken) =>
        await absences.HolderAsync(task, today, cancellationToken) is { } holder
            ? await staff.FindAsync(holder, cancellationToken) is { } person ? [person] : []
            : (await staff.ListAsync(cancellationToken)).Where(task.IsFor);

    private Task<bool> SendAsync(
        string template, Case theCase, NoticeAudience audience, string name, string? email, string? secret, DateTimeOffset now,
        CancellationToken cancellationToken, params Func<MunicipalityProfile, (string Name, string Value)>[] own) =>
        SendAsync(template, theCase, audience, name, email, secret, now, null, cancellationToken, own);

    private async Task<bool> SendAsync(
        string template, Case theCase, NoticeAudience audience, string name, string? email, string? secret, DateTimeOffset now,
        Func<MunicipalityProfile, string>? calendar, CancellationToken cancellationToken, params Func<MunicipalityProfile, (string Name, string Value)>[] own)
    {
        var address = email?.Trim() ?? "";
        if (address.Length == 0 || !ContactDetails.IsEmail(address))
            return false;
        var profile = await municipality.GetAsync(cancellationToken);
        Dictionary<string, string> values = new()
        {
            [NoticePlaceholders.Municipality] = profile.Name,
            [NoticePlaceholders.Unit] = profile.NeutralUnitName,
            [NoticePlaceholders.Reference] = theCase.Reference,
            [NoticePlaceholders.Phone] = profile.ContactPhone,
        };
        foreach (var (key, value) in own.Select(make => make(profile)))
            values[key] = value;
        var message = await composer.ComposeAsync(template, profile.Written, values, cancellationToken);
        // What stops it is the municipality's own settings, which families' notices already make an incident of.
        if (!message.Succeeded)
            return false;
        outbox.Add(new Notice(
            Guid.CreateVersion7(now), theCase.Id, template, name, address, profile.Written, message.Value.Subject,
            message.Value.Body, now, audience: audience, secret: secret, templateVersion: message.Value.TemplateVersion,
            calendar: calendar?.Invoke(profile)));
        return true;
    }
}

using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Calendars;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Delivery;

/// <summary>The guard's second look, at the message as it leaves and with the names of the case at hand.</summary>
internal sealed class OutgoingCheck(PrivacyGuard guard, NoticeTemplates templates, ITemplateStore store, ParsedTemplates parsed)
{
    public async Task<Result> MessageAsync(QueuedNotice queued, MunicipalityProfile profile, CancellationToken cancellationToken)
    {
        var notice = queued.Notice;
        List<string> harmless = [profile.Name, profile.NeutralUnitName, profile.PublicUrl];
        if (await TemplateOfAsync(notice, cancellationToken) is { } template)
            harmless.Add(template.FixedText);
        return Result.All(
            guard.CheckMessage(notice.Subject, notice.Body, queued.SensitiveWords, harmless),
            notice.Calendar is { } calendar
                ? guard.CheckMessage("", CalendarWriter.WordsIn(calendar), queued.SensitiveWords, harmless)
                : Result.Ok,
            PrivacyGuard.CheckLinks($"{notice.Subject}\n{notice.Body}", profile.PublicUrl));
    }

    public Result Sender(MunicipalityProfile profile) => guard.CheckSender(profile.NeutralUnitName, profile.SenderAddress);

    /// <summary>The text it was written from, which may have been replaced since.</summary>
    private async Task<NoticeTemplate?> TemplateOfAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (notice.TemplateVersion == TemplateVersion.Shipped)
            return templates.Find(notice.Template, notice.Language);
        var kind = notice.Audience == NoticeAudience.Family ? TemplateKind.Notice : TemplateKind.StaffNotice;
        var id = new TemplateId(kind, notice.Template, notice.Language);
        return await store.FindAsync(id, notice.TemplateVersion, cancellationToken) is { } own ? parsed.Notice(own.Text) : null;
    }
}

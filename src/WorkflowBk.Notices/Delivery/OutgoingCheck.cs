using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Delivery;

/// <summary>The guard's second look, at the message as it leaves and with the names of the case at hand.</summary>
internal sealed class OutgoingCheck(PrivacyGuard guard, NoticeTemplates templates)
{
    public Result Message(QueuedNotice queued, MunicipalityProfile profile)
    {
        var notice = queued.Notice;
        List<string> harmless = [profile.Name, profile.NeutralUnitName, profile.PublicUrl];
        if (templates.Find(notice.Template, notice.Language) is { } template)
            harmless.Add(template.FixedText);
        return Result.All(
            guard.CheckMessage(notice.Subject, notice.Body, queued.SensitiveWords, harmless),
            PrivacyGuard.CheckLinks($"{notice.Subject}\n{notice.Body}", profile.PublicUrl));
    }

    public Result Sender(MunicipalityProfile profile) => guard.CheckSender(profile.NeutralUnitName, profile.SenderAddress);
}

using System.Text;
using MimeKit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Delivery;

/// <summary>A notice as an e-mail.</summary>
internal static class NoticeMail
{
    /// <param name="recipient">Address only: the message names nobody, not even who gets it.</param>
    public static MimeMessage Write(Notice notice, MailboxAddress recipient, MunicipalityProfile profile, DateTimeOffset now)
    {
        var sender = new MailboxAddress(Encoding.UTF8, profile.NeutralUnitName, profile.SenderAddress);
        MimeMessage message = new()
        {
            // The same at every attempt, so that a repeat after a crash is seen as one.
            MessageId = $"{notice.Id:N}@{sender.Domain}",
            Date = TimeZoneInfo.ConvertTime(now, OsloTime.Zone),
            Subject = notice.Subject,
            Body = new TextPart("plain")
            {
                Text = notice.Body,
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            },
        };
        message.From.Add(sender);
        message.To.Add(recipient);
        message.Body.Headers.Add(HeaderId.ContentLanguage, LanguageCode.Of(notice.Language));

        // RFC 3834: no "out of office" in return.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}

using System.Text;
using MimeKit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Calendars;
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
        };
        var text = new TextPart("plain")
        {
            Text = notice.Body,
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
        };
        text.Headers.Add(HeaderId.ContentLanguage, LanguageCode.Of(notice.Language));
        message.Body = notice.Calendar is { } calendar ? new Multipart("mixed") { text, CalendarPart(calendar) } : text;
        message.From.Add(sender);
        message.To.Add(recipient);

        // RFC 3834: no "out of office" in return.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>A name and a method, so that a calendar program offers to put it in, or takes it out.</summary>
    private static TextPart CalendarPart(string calendar)
    {
        var part = new TextPart("calendar")
        {
            Text = calendar,
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        };
        part.ContentType.Parameters.Add("method", CalendarWriter.MethodOf(calendar));
        part.ContentType.Name = part.ContentDisposition.FileName = "mote.ics";
        return part;
    }
}

using MailKit.Net.Smtp;

namespace WorkflowBk.Notices.Delivery;

/// <summary>What a mail server's "no" means (RFC 5321 § 4.2.1: 4xx for now, 5xx for good).</summary>
internal static class SmtpReplies
{
    public static MailReply Read(SmtpCommandException refusal)
    {
        var detail = $"{(int)refusal.StatusCode} {refusal.Message}";
        return IsForGood(refusal) ? MailReply.Refused(detail) : MailReply.TryLater(detail);
    }

    // A sender that the server does not accept is our own set-up gone wrong: giving up would lose every waiting notice.
    private static bool IsForGood(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= 500 && refusal.ErrorCode != SmtpErrorCode.SenderNotAccepted;
}

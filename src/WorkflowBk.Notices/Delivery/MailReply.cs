namespace WorkflowBk.Notices.Delivery;

/// <summary>What came of one attempt to hand a message over.</summary>
/// <param name="Detail">The mail server's own words, or what went wrong on the way to it; empty when accepted.</param>
internal sealed record MailReply(MailVerdict Verdict, string Detail)
{
    private const int LongestDetail = 500;

    public static MailReply Accepted { get; } = new(MailVerdict.Accepted, "");

    public static MailReply TryLater(string detail) => new(MailVerdict.TryLater, Shorten(detail));

    public static MailReply Refused(string detail) => new(MailVerdict.Refused, Shorten(detail));

    private static string Shorten(string detail) => detail.Length <= LongestDetail ? detail : detail[..LongestDetail];
}

/// <summary>Whether a message was taken over, may be taken later, or never.</summary>
internal enum MailVerdict
{
    Accepted,
    TryLater,
    Refused,
}

using System.Diagnostics.Metrics;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Notices.Delivery;

/// <summary>Mails, by what became of each attempt; nothing of what they say or whom they are for.</summary>
public static class MailTelemetry
{
    public const string Name = "WorkflowBk.Notices";

    public const string ResultTag = "workflowbk.mail.result";

    private static readonly Meter _meter = new(Name);

    private static readonly Counter<long> _attempts = _meter.CreateCounter<long>(
        "workflowbk.mail.attempts", "{attempt}", "Attempts to deliver an e-mail, by what became of it.");

    internal static void Count(NoticeState after) => _attempts.Add(1, new KeyValuePair<string, object?>(ResultTag, after switch
    {
        NoticeState.Sent => "sent",
        NoticeState.Waiting => "retry",
        NoticeState.Stopped => "stopped",
        _ => "failed",
    }));
}

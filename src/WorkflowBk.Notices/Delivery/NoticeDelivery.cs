using Microsoft.Extensions.Logging;
using MimeKit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Notices.Delivery;

/// <summary>Sends the waiting notices of one municipality. Logs ids only: an address says that somebody has a case.</summary>
public sealed class NoticeDelivery
{
    /// <summary>Most notices taken at a time.</summary>
    public const int BatchSize = 10;

    private readonly INoticeQueue _queue;
    private readonly IMunicipality _municipality;
    private readonly OutgoingCheck _check;
    private readonly IMailTransport _transport;
    private readonly TimeProvider _clock;
    private readonly ILogger<NoticeDelivery> _logger;

    internal NoticeDelivery(
        INoticeQueue queue, IMunicipality municipality, OutgoingCheck check, IMailTransport transport, TimeProvider clock,
        ILogger<NoticeDelivery> logger)
    {
        _queue = queue;
        _municipality = municipality;
        _check = check;
        _transport = transport;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>
    /// Takes what is due and sends it, one by one, saving each by itself. A notice is then sent, waiting for its next
    /// attempt, given up, or stopped by the privacy guard.
    /// </summary>
    /// <returns>How many were taken; as many as <see cref="BatchSize"/> means that more may be due.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var due = await _queue.TakeDueAsync(_clock.GetUtcNow(), BatchSize, cancellationToken);
        if (due.Count == 0)
            return 0;

        var profile = await _municipality.GetAsync(cancellationToken);
        await using var batch = _transport.Open();
        foreach (var queued in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await DeliverAsync(queued, profile, batch, cancellationToken);

            // Not cancelled with the rest: what has left the house must be known to have left.
            await _queue.SaveAsync(queued.Notice, CancellationToken.None);
            MailTelemetry.Count(queued.Notice.State);
            _logger.LogInformation(
                "Notice {NoticeId}: {State} after {Attempts} attempts", queued.Notice.Id, queued.Notice.State, queued.Notice.Attempts);
        }

        return due.Count;
    }

    private async Task DeliverAsync(
        QueuedNotice queued, MunicipalityProfile profile, IMailBatch batch, CancellationToken cancellationToken)
    {
        var notice = queued.Notice;
        if (await _check.MessageAsync(queued, profile, cancellationToken) is { Succeeded: false } refused)
        {
            notice.MarkStopped(Codes(refused));
            return;
        }

        if (_check.Sender(profile) is { Succeeded: false } wrongSender)
        {
            // Nothing is wrong with the notice: it goes out when the municipality's settings are mended.
            notice.MarkRetry(_clock.GetUtcNow(), Codes(wrongSender));
            return;
        }

        if (!MailboxAddress.TryParse(notice.Address, out var recipient) || recipient.Address != notice.Address || recipient.Domain == "")
        {
            notice.MarkFailed("notice.address-invalid");
            return;
        }

        var reply = await batch.SendAsync(NoticeMail.Write(notice, recipient, profile, _clock.GetUtcNow()), cancellationToken);
        var at = _clock.GetUtcNow();
        switch (reply.Verdict)
        {
            case MailVerdict.Accepted:
                notice.MarkSent(at);
                break;
            case MailVerdict.TryLater:
                notice.MarkRetry(at, reply.Detail);
                break;
            default:
                notice.MarkFailed(reply.Detail);
                break;
        }
    }

    private static string Codes(Result refused) => string.Join(", ", refused.Problems.Select(problem => problem.Code).Distinct());
}

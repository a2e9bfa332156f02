using MimeKit;

namespace WorkflowBk.Notices.Delivery;

/// <summary>A way out of the house.</summary>
internal interface IMailTransport
{
    /// <summary>Begins a batch. Nothing is connected before its first message.</summary>
    IMailBatch Open();
}

/// <summary>Messages handed over one after the other, on one connection where there is one.</summary>
internal interface IMailBatch : IAsyncDisposable
{
    /// <summary>Hands one message over. Refusals and outages are replies; only a cancelled token throws.</summary>
    Task<MailReply> SendAsync(MimeMessage message, CancellationToken cancellationToken);
}

using MimeKit;
using WorkflowBk.Notices.Delivery;

namespace WorkflowBk.Notices.Tests.Delivery;

/// <summary>Answers as told, and keeps what it was given.</summary>
internal sealed class ManualTransport : IMailTransport
{
    public MailReply Reply { get; set; } = MailReply.Accepted;

    public List<MimeMessage> Messages { get; } = [];

    public int Opened { get; private set; }

    public IMailBatch Open()
    {
        Opened++;
        return new Batch(this);
    }

    private sealed class Batch(ManualTransport transport) : IMailBatch
    {
        public Task<MailReply> SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            transport.Messages.Add(message);
            return Task.FromResult(transport.Reply);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

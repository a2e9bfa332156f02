namespace WorkflowBk.Notices.Delivery;

/// <summary>Sends through a mail server.</summary>
/// <param name="patience">How long to wait for the server to take one message, connecting included.</param>
internal sealed class SmtpTransport(string host, MailOptions options, TimeSpan patience) : IMailTransport
{
    public SmtpTransport(string host, MailOptions options)
        : this(host, options, TimeSpan.FromSeconds(30)) { }

    public IMailBatch Open() => new SmtpBatch(host, options, patience);
}

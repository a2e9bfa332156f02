using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace WorkflowBk.Notices.Delivery;

/// <summary>One connection to the mail server, opened at the first message and again if it breaks.</summary>
internal sealed class SmtpBatch(string host, MailOptions options, TimeSpan patience) : IMailBatch
{
    private SmtpClient? _client;
    private string? _outage;

    public async Task<MailReply> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        // A server that does not answer is asked once in a batch, not once for every message with a long wait each time.
        if (_outage is not null)
            return MailReply.TryLater(_outage);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        var connected = false;
        try
        {
            var client = await ConnectAsync(limit.Token);
            connected = true;
            await client.SendAsync(message, limit.Token);
            return MailReply.Accepted;
        }
        catch (SmtpCommandException refusal) when (connected)
        {
            return SmtpReplies.Read(refusal);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Lose("The mail server did not answer in time.", outage: true);
        }
        catch (Exception error) when (IsOutage(error))
        {
            return Lose(error.Message, outage: !connected);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not { } client)
            return;
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception error) when (error is OperationCanceledException || IsOutage(error))
        {
            // Everything was handed over already; the server need not hear goodbye.
        }

        client.Dispose();
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true })
            return _client;
        _client?.Dispose();
        _client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        await _client.ConnectAsync(host, options.SmtpPort, SocketOptions(), cancellationToken);
        if (!string.IsNullOrEmpty(options.User))
        {
            if (!_client.IsSecure)
                throw new AuthenticationException("The connection is not protected: the password is not sent.");
            await _client.AuthenticateAsync(options.User, options.Password ?? "", cancellationToken);
        }

        return _client;
    }

    private MailReply Lose(string reason, bool outage)
    {
        _client?.Dispose();
        _client = null;
        _outage = outage ? reason : null;
        return MailReply.TryLater(reason);
    }

    private SecureSocketOptions SocketOptions() => options.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.Auto,
    };

    // Also what the server will not do for this machine, such as signing in: that is mended here, not by the recipient.
    private static bool IsOutage(Exception error) =>
        error is IOException or SocketException or TimeoutException or AuthenticationException or SslHandshakeException
            or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or NotSupportedException;
}

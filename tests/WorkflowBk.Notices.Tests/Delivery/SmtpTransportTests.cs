using System.Net;
using System.Net.Sockets;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Delivery;

namespace WorkflowBk.Notices.Tests.Delivery;

/// <summary>Against a real mail server in a process of its own.</summary>
public class SmtpTransportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ServerTakesIt_ArrivesWhole()
    {
        await using var server = await SmtpServerProcess.StartAsync(cancellationToken: Cancellation);
        var notices = new[] { DeliveryBench.Notice("ein@familien.example"), DeliveryBench.Notice("to@familien.example") };

        await new DeliveryBench(To(server.Port), notices).DeliverAsync();

        Assert.All(notices, queued => Assert.Equal(NoticeState.Sent, queued.Notice.State));
        var messages = server.Messages();
        Assert.Equal(
            notices.Select(queued => $"{queued.Notice.Id:N}@gloppen.example").Order(),
            messages.Select(message => message.MessageId).Order());
        Assert.All(messages, message =>
        {
            Assert.Equal(notices[0].Notice.Subject, message.Subject);
            Assert.Equal(notices[0].Notice.Body.TrimEnd(), message.TextBody?.ReplaceLineEndings("\n").TrimEnd());
            Assert.Equal("nn", message.Body?.Headers["Content-Language"]);
            Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        });
    }

    [Fact]
    public async Task Send_ServerDown_IsTriedLaterAndArrivesThen()
    {
        var queued = DeliveryBench.Notice();
        var port = SmtpServerProcess.FreePort();
        var down = new DeliveryBench(To(port), queued, DeliveryBench.Notice());

        await down.DeliverAsync();

        Assert.Equal((NoticeState.Waiting, 1), (queued.Notice.State, queued.Notice.Attempts));
        Assert.All(down.Queue.Saved, saved => Assert.Equal(NoticeState.Waiting, saved.State));

        await using var server = await SmtpServerProcess.StartAsync(cancellationToken: Cancellation);
        var up = new DeliveryBench(To(server.Port), queued);
        up.Clock.MoveTo(queued.Notice.NextAttemptAt);
        await up.DeliverAsync();
        Assert.Equal(NoticeState.Sent, queued.Notice.State);
        Assert.Equal($"{queued.Notice.Id:N}@gloppen.example", Assert.Single(server.Messages()).MessageId);
    }

    [Fact]
    public async Task Send_RecipientRefusedForGood_FailsAndTheNextGoesOnTheSameConnection()
    {
        await using var server = await SmtpServerProcess.StartAsync("refusals.NoSuchRecipient", Cancellation);
        var refused = DeliveryBench.Notice("unknown@familien.example");
        var taken = DeliveryBench.Notice();

        await new DeliveryBench(To(server.Port), refused, taken).DeliverAsync();

        Assert.Equal(NoticeState.Failed, refused.Notice.State);
        Assert.StartsWith("550 ", refused.Notice.LastError, StringComparison.Ordinal);
        Assert.Equal(NoticeState.Sent, taken.Notice.State);
    }

    [Theory]
    [InlineData("refusals.MailboxBusy", NoticeState.Waiting, "450 ")]
    [InlineData("refusals.MessageNotWanted", NoticeState.Failed, "554 ")]
    [InlineData("refusals.SenderNotAllowed", NoticeState.Waiting, "550 ")]
    public async Task Send_ServerSaysNo_IsReadByItsCode(string handler, NoticeState state, string code)
    {
        await using var server = await SmtpServerProcess.StartAsync(handler, Cancellation);
        var queued = DeliveryBench.Notice();

        await new DeliveryBench(To(server.Port), queued).DeliverAsync();

        Assert.Equal(state, queued.Notice.State);
        Assert.StartsWith(code, queued.Notice.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_TlsDemandedAndNotOffered_SendsNothing()
    {
        await using var server = await SmtpServerProcess.StartAsync(cancellationToken: Cancellation);
        var queued = DeliveryBench.Notice();

        await new DeliveryBench(To(server.Port, new MailOptions { Security = MailSecurity.StartTls }), queued).DeliverAsync();

        Assert.Equal(NoticeState.Waiting, queued.Notice.State);
        Assert.Empty(server.Messages());
    }

    [Fact]
    public async Task Send_PasswordWithoutProtection_IsNotSent()
    {
        await using var server = await SmtpServerProcess.StartAsync(cancellationToken: Cancellation);
        var queued = DeliveryBench.Notice();

        await new DeliveryBench(To(server.Port, new MailOptions { User = "post", Password = "test" }), queued).DeliverAsync();

        Assert.Equal(NoticeState.Waiting, queued.Notice.State);
        Assert.Contains("password is not sent", queued.Notice.LastError, StringComparison.Ordinal);
        Assert.Empty(server.Messages());
    }

    [Fact]
    public async Task Send_ServerSilent_IsAskedOnceInABatch()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        var notices = new[] { DeliveryBench.Notice(), DeliveryBench.Notice(), DeliveryBench.Notice() };
        MailOptions options = new() { SmtpPort = ((IPEndPoint)silent.LocalEndpoint).Port };
        var transport = new SmtpTransport(SmtpServerProcess.Host, options, patience: TimeSpan.FromMilliseconds(300));

        await new DeliveryBench(transport, notices).DeliverAsync();

        Assert.All(notices, queued => Assert.Equal((NoticeState.Waiting, 1), (queued.Notice.State, queued.Notice.Attempts)));
        using var first = await silent.AcceptTcpClientAsync(Cancellation);
        Assert.False(silent.Pending());
    }

    private static SmtpTransport To(int port, MailOptions? options = null)
    {
        options ??= new MailOptions();
        options.SmtpPort = port;
        return new SmtpTransport(SmtpServerProcess.Host, options);
    }
}

using MimeKit;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Delivery;

namespace WorkflowBk.Notices.Tests.Delivery;

public class NoticeDeliveryTests
{
    private readonly ManualTransport _transport = new();

    [Fact]
    public async Task DeliverDue_Nothing_OpensNoConnection()
    {
        Assert.Equal(0, await new DeliveryBench(_transport).DeliverAsync());
        Assert.Equal(0, _transport.Opened);
    }

    [Fact]
    public async Task DeliverDue_SeveralNotices_GoOnOneConnectionAndAreSavedEach()
    {
        var notices = new[] { DeliveryBench.Notice(), DeliveryBench.Notice(), DeliveryBench.Notice() };
        var bench = new DeliveryBench(_transport, notices);

        Assert.Equal(3, await bench.DeliverAsync());

        Assert.Equal(1, _transport.Opened);
        Assert.Equal(notices.Select(queued => (queued.Notice.Id, NoticeState.Sent)), bench.Queue.Saved);
        Assert.All(notices, queued => Assert.Equal(DeliveryBench.Start, queued.Notice.SentAt));
        Assert.Equal(0, await bench.DeliverAsync());
    }

    [Theory]
    [MemberData(nameof(SampleValues.Languages), MemberType = typeof(SampleValues))]
    public async Task DeliverDue_Message_HasTheHeadersItShould(LanguageForm language)
    {
        var queued = DeliveryBench.Notice(template: "assessment-started", language: language);
        await new DeliveryBench(_transport, queued).DeliverAsync();

        var message = Assert.Single(_transport.Messages);
        var text = Assert.IsType<TextPart>(message.Body);
        Assert.Equal($"{queued.Notice.Id:N}@gloppen.example", message.MessageId);
        Assert.Equal("\"Tenestekontoret\" <post@gloppen.example>", message.From.ToString());
        Assert.Equal("mor@familien.example", message.To.ToString());
        Assert.Equal(DeliveryBench.Start, message.Date.ToUniversalTime());
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(language.ToString().ToLowerInvariant(), text.Headers[HeaderId.ContentLanguage]);
        Assert.Equal("text/plain", text.ContentType.MimeType);
        Assert.Equal("utf-8", text.ContentType.Charset);
        Assert.Equal(queued.Notice.Subject, message.Subject);
        Assert.Equal(queued.Notice.Body, text.Text);
        Assert.DoesNotContain("Heggdal", message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeliverDue_TriedAgain_KeepsMessageIdAndWaitsLonger()
    {
        _transport.Reply = MailReply.TryLater("450 busy");
        var queued = DeliveryBench.Notice();
        var bench = new DeliveryBench(_transport, queued);

        await bench.DeliverAsync();
        Assert.Equal((NoticeState.Waiting, 1, "450 busy"), (queued.Notice.State, queued.Notice.Attempts, queued.Notice.LastError));
        Assert.Equal(0, await bench.DeliverAsync());

        bench.Clock.MoveTo(queued.Notice.NextAttemptAt);
        await bench.DeliverAsync();
        Assert.Equal(TimeSpan.FromMinutes(2), queued.Notice.NextAttemptAt - bench.Clock.GetUtcNow());

        _transport.Reply = MailReply.Accepted;
        bench.Clock.MoveTo(queued.Notice.NextAttemptAt);
        await bench.DeliverAsync();
        Assert.Equal((NoticeState.Sent, 3, null), (queued.Notice.State, queued.Notice.Attempts, queued.Notice.LastError));
        Assert.Single(_transport.Messages.Select(message => message.MessageId).Distinct());
    }

    [Fact]
    public async Task DeliverDue_NeverAccepted_IsGivenUp()
    {
        _transport.Reply = MailReply.TryLater("450 busy");
        var queued = DeliveryBench.Notice();
        var bench = new DeliveryBench(_transport, queued);

        for (var attempt = 0; attempt < Notice.MaxAttempts; attempt++)
        {
            bench.Clock.MoveTo(queued.Notice.NextAttemptAt);
            await bench.DeliverAsync();
        }

        Assert.Equal((NoticeState.Failed, Notice.MaxAttempts), (queued.Notice.State, queued.Notice.Attempts));
        bench.Clock.MoveTo(DeliveryBench.Start.AddYears(1));
        Assert.Equal(0, await bench.DeliverAsync());
    }

    [Fact]
    public async Task DeliverDue_Refused_Fails()
    {
        _transport.Reply = MailReply.Refused("550 no such recipient");
        var queued = DeliveryBench.Notice();

        await new DeliveryBench(_transport, queued).DeliverAsync();

        Assert.Equal((NoticeState.Failed, "550 no such recipient"), (queued.Notice.State, queued.Notice.LastError));
    }

    [Theory]
    [InlineData("Helsing Iris", "notice.guard.case-word")]
    [InlineData("Frå barnekoordinatoren", "notice.guard.revealing-word")]
    [InlineData("01011212345", "notice.guard.identity-number")]
    [InlineData("https://elsewhere.example/page", "notice.guard.foreign-link")]
    public async Task DeliverDue_GuardRefuses_StopsAndSendsTheOthers(string addition, string code)
    {
        var stopped = DeliveryBench.Notice(addition: addition);
        var sent = DeliveryBench.Notice();
        var bench = new DeliveryBench(_transport, stopped, sent);

        await bench.DeliverAsync();

        Assert.Equal((NoticeState.Stopped, code), (stopped.Notice.State, stopped.Notice.LastError));
        Assert.Equal(NoticeState.Sent, sent.Notice.State);
        Assert.Single(_transport.Messages);
        Assert.Equal([NoticeState.Stopped, NoticeState.Sent], bench.Queue.Saved.Select(saved => saved.State));
    }

    [Theory]
    [InlineData("Hei")]
    [InlineData("Gloppen")]
    [InlineData("Mars")]
    [InlineData("Ring Takk")]
    public async Task DeliverDue_NameThatIsAlsoAFixedWord_IsSent(string name)
    {
        var queued = DeliveryBench.Notice() with { SensitiveWords = [name] };

        await new DeliveryBench(_transport, queued).DeliverAsync();

        Assert.Equal(NoticeState.Sent, queued.Notice.State);
    }

    [Fact]
    public async Task DeliverDue_RevealingSender_HoldsBackUntilMended()
    {
        var queued = DeliveryBench.Notice();
        var bench = new DeliveryBench(_transport, queued)
        {
            Profile = SampleValues.Profile with { SenderAddress = "barnekoordinator@gloppen.example" },
        };

        await bench.DeliverAsync();
        Assert.Equal((NoticeState.Waiting, "notice.guard.sender"), (queued.Notice.State, queued.Notice.LastError));
        Assert.Empty(_transport.Messages);

        bench.Profile = SampleValues.Profile;
        bench.Clock.MoveTo(queued.Notice.NextAttemptAt);
        await bench.DeliverAsync();
        Assert.Equal(NoticeState.Sent, queued.Notice.State);
    }

    [Theory]
    [InlineData("ingen adresse")]
    [InlineData("mor@")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task DeliverDue_NoAddress_Fails(string address)
    {
        var queued = DeliveryBench.Notice(address);

        await new DeliveryBench(_transport, queued).DeliverAsync();

        Assert.Equal((NoticeState.Failed, "notice.address-invalid"), (queued.Notice.State, queued.Notice.LastError));
        Assert.Empty(_transport.Messages);
    }

    [Fact]
    public async Task DeliverDue_CrashAtSave_LeavesTheRestUnsent()
    {
        var bench = new DeliveryBench(_transport, DeliveryBench.Notice(), DeliveryBench.Notice(), DeliveryBench.Notice());
        bench.Queue.OnSave = () =>
        {
            if (bench.Queue.Saved.Count == 1)
                throw new IOException("the database is gone");
        };

        await Assert.ThrowsAsync<IOException>(bench.DeliverAsync);

        Assert.Equal(2, _transport.Messages.Count);
        Assert.Single(bench.Queue.Saved);
    }
}

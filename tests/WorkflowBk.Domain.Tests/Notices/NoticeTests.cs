using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Notices;

public class NoticeTests
{
    private static readonly DateTimeOffset _created = Utc("2026-03-02T09:00");

    [Fact]
    public void Create_WithEmail_WaitsToBeSentAtOnce()
    {
        var notice = NewNotice("ola@example.no");

        Assert.Equal((NoticeState.Waiting, 0, _created), (notice.State, notice.Attempts, notice.NextAttemptAt));
    }

    [Fact]
    public void Create_WithoutEmail_GoesOnPaper() => Assert.Equal(NoticeState.OnPaper, NewNotice(null).State);

    [Fact]
    public void MarkRetry_EachTime_WaitsTwiceAsLongUpToFourHours()
    {
        var notice = NewNotice("ola@example.no");
        List<double> minutes = [];

        while (notice.Attempts < Notice.MaxAttempts - 1)
        {
            var at = notice.NextAttemptAt;
            notice.MarkRetry(at, "451 prøv igjen");
            minutes.Add((notice.NextAttemptAt - at).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128], minutes[..8]);
        Assert.All(minutes[8..], wait => Assert.Equal(240, wait));
        Assert.Equal((NoticeState.Waiting, "451 prøv igjen"), (notice.State, notice.LastError));
    }

    [Fact]
    public void MarkRetry_LastTry_GivesUp()
    {
        var notice = NewNotice("ola@example.no");

        for (var i = 0; i < Notice.MaxAttempts; i++)
            notice.MarkRetry(_created, "451 prøv igjen");

        Assert.Equal((NoticeState.Failed, Notice.MaxAttempts), (notice.State, notice.Attempts));
    }

    [Fact]
    public void MarkSent_AfterATry_ForgetsTheError()
    {
        var notice = NewNotice("ola@example.no");
        notice.MarkRetry(_created, "451 prøv igjen");

        notice.MarkSent(_created.AddMinutes(1));

        Assert.Equal((NoticeState.Sent, 2, null), (notice.State, notice.Attempts, notice.LastError));
        Assert.Equal(_created.AddMinutes(1), notice.SentAt);
    }

    [Fact]
    public void MarkFailed_RefusedForGood_IsNotTriedAgain()
    {
        var notice = NewNotice("ola@example.no");

        notice.MarkFailed("550 ukjent mottaker");

        Assert.Equal((NoticeState.Failed, 1, "550 ukjent mottaker"), (notice.State, notice.Attempts, notice.LastError));
    }

    [Fact]
    public void MarkStopped_ByTheGuard_SaysWhyAndCountsNoTry()
    {
        var notice = NewNotice("ola@example.no");

        notice.MarkStopped("notice.name-in-text");

        Assert.Equal((NoticeState.Stopped, 0, "notice.name-in-text"), (notice.State, notice.Attempts, notice.LastError));
    }

    private static Notice NewNotice(string? address) => new(
        Guid.NewGuid(), Guid.NewGuid(), "inquiry-received", "Ola", address, LanguageForm.Nb, "Nytt", "Noe nytt", _created);
}

using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Notices;

public class NoticeTests
{
    private static readonly DateTimeOffset _created = Utc("2026-03-02T09:00");
    private static readonly DateOnly _today = new(2026, 3, 2);

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

    [Fact]
    public void MarkSent_LinkOfItsRecipient_IsNotKeptInTheText()
    {
        var notice = NewNotice("ola@example.no", "Se https://x.example/status/" + new string('a', 43));

        notice.MarkSent(_created);

        Assert.Equal("Se https://x.example/status/…", notice.Body);
    }

    [Fact]
    public void MarkPosted_OnPaper_IsPostedThatDay()
    {
        var by = Guid.NewGuid();
        var notice = NewNotice(null, "Se https://x.example/status/BCDF-2345-GHJK");

        Assert.True(notice.MarkPosted(_today.AddDays(1), by, _today.AddDays(2)).Succeeded);

        Assert.Equal((NoticeState.Posted, _today.AddDays(1), by), (notice.State, notice.PostedOn, notice.PostedBy));
        Assert.Equal("Se https://x.example/status/…", notice.Body);
    }

    [Fact]
    public void MarkPosted_Twice_KeepsTheFirstDay()
    {
        var notice = NewNotice(null);
        notice.MarkPosted(_today, Guid.NewGuid(), _today);

        Assert.True(notice.MarkPosted(_today.AddDays(3), Guid.NewGuid(), _today.AddDays(3)).Succeeded);

        Assert.Equal(_today, notice.PostedOn);
    }

    [Theory]
    [InlineData(null, "notice.posted-day-missing")]
    [InlineData(1, "notice.posted-in-the-future")]
    [InlineData(-1, "notice.posted-too-early")]
    public void MarkPosted_ImpossibleDay_IsRefused(int? days, string code)
    {
        var notice = NewNotice(null);

        var problem = Assert.Single(notice.MarkPosted(days is { } n ? _today.AddDays(n) : null, Guid.NewGuid(), _today).Problems);

        Assert.Equal((code, "PostedOn", NoticeState.OnPaper), (problem.Code, problem.Field, notice.State));
    }

    [Fact]
    public void MarkPosted_EmailOnItsWay_IsRefused() =>
        Assert.Equal("notice.not-on-paper", Assert.Single(NewNotice("ola@example.no").MarkPosted(_today, Guid.NewGuid(), _today).Problems).Code);

    [Fact]
    public void PutOnPaper_EmailThatDidNotArrive_HasACodeInsteadOfTheLink()
    {
        var notice = NewNotice("ola@example.no", "Se https://x.example/status/" + new string('a', 43));
        notice.MarkFailed("550");

        Assert.True(notice.PutOnPaper("BCDF-2345-GHJK").Succeeded);

        Assert.Equal((NoticeState.OnPaper, "Se https://x.example/status/BCDF-2345-GHJK"), (notice.State, notice.Body));
    }

    [Fact]
    public void PutOnPaper_Sent_IsRefused()
    {
        var notice = NewNotice("ola@example.no");
        notice.MarkSent(_created);

        Assert.Equal("notice.not-for-paper", Assert.Single(notice.PutOnPaper("BCDF-2345-GHJK").Problems).Code);
    }

    [Fact]
    public void MarkRead_Sent_KeepsTheFirstTime()
    {
        var notice = NewNotice("ola@example.no");
        notice.MarkSent(_created);

        notice.MarkRead(_created.AddHours(1));
        notice.MarkRead(_created.AddHours(2));

        Assert.Equal(_created.AddHours(1), notice.ReadAt);
    }

    [Fact]
    public void MarkRead_StillWaiting_IsNotRead()
    {
        var notice = NewNotice("ola@example.no");

        notice.MarkRead(_created);

        Assert.Null(notice.ReadAt);
    }

    private static Notice NewNotice(string? address, string body = "Noe nytt") => new(
        Guid.NewGuid(), Guid.NewGuid(), "inquiry-received", "Ola", address, LanguageForm.Nb, "Nytt", body, _created);
}

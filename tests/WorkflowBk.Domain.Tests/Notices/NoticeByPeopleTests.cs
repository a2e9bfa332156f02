using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Domain.Tests.Notices;

public sealed class NoticeByPeopleTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Retry_OfAFailedNotice_BeginsFromTheBeginning()
    {
        var notice = New("liv@solvang.example");
        notice.MarkFailed("550 no such user");

        Assert.True(notice.Retry(_now).Succeeded);
        Assert.Equal((NoticeState.Waiting, 0, _now), (notice.State, notice.Attempts, notice.NextAttemptAt));
        Assert.Equal("notice.not-failed", Assert.Single(notice.Retry(_now).Problems).Code);
    }

    [Fact]
    public void Retry_OfWhatTheGuardStopped_IsRefused()
    {
        var notice = New("liv@solvang.example");
        notice.MarkStopped("name");

        Assert.Equal("notice.not-failed", Assert.Single(notice.Retry(_now).Problems).Code);
    }

    private static Notice New(string? address) => new(
        Guid.NewGuid(), Guid.NewGuid(), "inquiry-received", "Liv Solvang", address, LanguageForm.Nb, "Noe nytt", "Det er noe nytt.", _now);
}

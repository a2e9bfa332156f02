using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Tests.Meetings;

/// <summary>Those without an account who came can read the minutes, while the family's consent stands.</summary>
public sealed class MinutesOutsideTests
{
    [Fact]
    public async Task Minutes_SomebodyOutsideCame_AreTheirsThroughALinkOfTheirOwn()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedOutsideAsync(house);

        var notice = Assert.Single(await road.MailAsync(), notice => notice.Template == StaffNotices.MinutesReady);
        Assert.Equal((MeetingRoad.Doctor, NoticeAudience.Contributor, (string?)null), (notice.Address, notice.Audience, notice.Calendar));
        Assert.DoesNotContain("Hans", notice.Subject + notice.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Fysioterapi", notice.Subject + notice.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("til og med 14. november 2026", notice.Body, StringComparison.Ordinal);
        Assert.True(await road.OpensAsync(await road.TokenAsync(StaffNotices.MinutesReady)));
        Assert.True(await road.OpensAsync(await road.TokenAsync(StaffNotices.MeetingAsked)));
        // Whoever has an account is told as before, and once.
        Assert.Equal(2, (await road.MailAsync()).Count(sent => sent is { Template: StaffNotices.Meeting, Address: "Kari@fjordvik.example" }));
        await house.PassUntilAsync(new DateOnly(2026, 11, 15));
        Assert.False(await road.OpensAsync(await road.TokenAsync(StaffNotices.MinutesReady)));
    }

    [Fact]
    public async Task Minutes_NobodyOutsideCame_GoToNobodyThere()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedAsync(house, parentsCame: true);

        Assert.DoesNotContain(await road.MailAsync(), notice => notice.Template == StaffNotices.MinutesReady);
        Assert.False(await road.OpensAsync(await road.TokenAsync(StaffNotices.MeetingAsked)));
    }

    [Fact]
    public async Task Minutes_ConsentTakenBack_AreShutAtOnceAndWhatWaitsStays()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedOutsideAsync(house);
        var (asked, minutes) = (await road.TokenAsync(StaffNotices.MeetingAsked), await road.TokenAsync(StaffNotices.MinutesReady));

        await road.WithdrawConsentAsync(Town.Physio);

        Assert.False(await road.OpensAsync(asked));
        Assert.False(await road.OpensAsync(minutes));
        Assert.Equal(NoticeState.TakenBack, Assert.Single(await road.MailAsync(), notice => notice.Template == StaffNotices.MinutesReady).State);
        Assert.DoesNotContain(await road.MailAsync(), notice => notice.Template == StaffNotices.MeetingOff);
    }

    [Fact]
    public async Task Minutes_CaseLeft_AreShut()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedOutsideAsync(house);
        var token = await road.TokenAsync(StaffNotices.MinutesReady);

        await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""));

        Assert.False(await road.OpensAsync(token));
    }
}

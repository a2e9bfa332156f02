using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Tests.Meetings;

/// <summary>Those who are asked to a meeting on Thursday 15 October are reminded on Tuesday 13 October.</summary>
public sealed class MeetingRemindersTests
{
    private static readonly DateOnly _dayOfReminder = new(2026, 10, 13);

    private static readonly string[] _templates = [StaffNotices.MeetingSoon, StaffNotices.MeetingReminder, "meeting-soon"];

    [Fact]
    public async Task SendDue_TwoWorkingDaysBefore_RemindsEachOnceAndSaysOnlyWhen()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.ReadyAsync(house);

        await house.PassUntilAsync(_dayOfReminder.AddDays(-1));
        Assert.Equal(0, await SendDueAsync(house));
        await house.PassUntilAsync(_dayOfReminder);
        Assert.Equal(1, await SendDueAsync(house));
        Assert.Equal(0, await SendDueAsync(house));

        var sent = await RemindersAsync(road);
        Assert.Equal(
            ["Kari@fjordvik.example", "Nina@fjordvik.example", MeetingRoad.Doctor, (await road.MotherAsync()).Email!],
            sent.Select(notice => notice.Address!).Order(StringComparer.Ordinal));
        Assert.All(sent, notice =>
        {
            Assert.DoesNotContain("Hans", notice.Subject + notice.Body + notice.Calendar, StringComparison.Ordinal);
            Assert.Contains("15. oktober 2026", notice.Body, StringComparison.Ordinal);
        });
        Assert.All(
            sent.Where(notice => notice.Audience != NoticeAudience.Family),
            notice => Assert.Contains("DTSTART;TZID=Europe/Oslo:20261015T090000", notice.Calendar, StringComparison.Ordinal));
        Assert.True(await road.OpensAsync(await road.TokenAsync(StaffNotices.MeetingReminder)));
    }

    [Fact]
    public async Task SendDue_MovedAfterTheReminder_RemindsOnceOfTheNewDay()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        await house.PassUntilAsync(_dayOfReminder);
        Assert.Equal(1, await SendDueAsync(house));

        await MoveAsync(road, MeetingRoad.Day.AddDays(7));

        Assert.Equal(0, await SendDueAsync(house));
        await house.PassUntilAsync(_dayOfReminder.AddDays(7));
        Assert.Equal(1, await SendDueAsync(house));
        Assert.Equal(0, await SendDueAsync(house));
        Assert.Equal(8, (await RemindersAsync(road)).Count);
    }

    [Fact]
    public async Task SendDue_MovedToADayThatIsNear_IsNotSaidTwice()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        await house.PassUntilAsync(new DateOnly(2026, 10, 6));

        await MoveAsync(road, new DateOnly(2026, 10, 7));

        Assert.Equal(0, await SendDueAsync(house));
        Assert.Empty(await RemindersAsync(road));
    }

    [Fact]
    public async Task SendDue_ConsentTakenBack_PassesTheServiceBy()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        await road.WithdrawConsentAsync(Town.Ppt);
        await road.WithdrawConsentAsync(Town.Physio);

        await house.PassUntilAsync(_dayOfReminder);
        Assert.Equal(1, await SendDueAsync(house));

        Assert.Equal(
            ["Nina@fjordvik.example", (await road.MotherAsync()).Email!],
            (await RemindersAsync(road)).Select(notice => notice.Address!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendDue_CalledOffOrCaseLeft_RemindsNobody(bool calledOff)
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        if (calledOff)
            Assert.Empty((await road.ChangeAsync(new MeetingChangeAnswer(MeetingChangeKind.Cancelled, null, "Trengs ikke", null))).Problems);
        else
            await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""));

        await house.PassUntilAsync(_dayOfReminder);

        Assert.Equal(0, await SendDueAsync(house));
        Assert.Empty(await RemindersAsync(road));
    }

    [Fact]
    public async Task SendDue_MunicipalitysOwnDays_AreFollowedAndZeroIsNever()
    {
        await using var house = await House.BuildAsync();
        await MeetingRoad.InvitedAsync(house);
        await house.PassUntilAsync(new DateOnly(2026, 10, 8));

        Assert.Equal(0, await SendDueAsync(house, new MeetingSettings { RemindWorkingDaysBefore = 0 }));
        Assert.Equal(0, await SendDueAsync(house, new MeetingSettings { RemindWorkingDaysBefore = 4 }));
        await house.PassUntilAsync(MeetingRoad.Day.AddDays(-1));
        Assert.Equal(0, await SendDueAsync(house, new MeetingSettings { RemindWorkingDaysBefore = 0 }));
        Assert.Equal(1, await SendDueAsync(house, new MeetingSettings { RemindWorkingDaysBefore = 4 }));
    }

    private static Task<int> SendDueAsync(House house, MeetingSettings? settings = null) => house.DoAsync(scope =>
        (settings is null ? scope.GetRequiredService<MeetingReminders>() : ActivatorUtilities.CreateInstance<MeetingReminders>(scope, settings))
            .SendDueAsync(TestContext.Current.CancellationToken));

    private static async Task<List<Notice>> RemindersAsync(MeetingRoad road) =>
        [.. (await road.MailAsync()).Where(notice => _templates.Contains(notice.Template))];

    private static async Task MoveAsync(MeetingRoad road, DateOnly day) =>
        Assert.Empty((await road.ChangeAsync(new MeetingChangeAnswer(
            MeetingChangeKind.Moved, new MeetingTime(day, new TimeOnly(13, 0), 60, "Rådhuset"), "Mor er syk", null))).Problems);
}

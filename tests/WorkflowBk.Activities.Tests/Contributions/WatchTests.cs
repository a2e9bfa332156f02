using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Tests.Contributions;

/// <summary>Asked on Tuesday 1 September 2026 with 15 working days: due Tuesday 22 September.</summary>
public sealed class WatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminder_ThreeWorkingDaysBefore_IsSentOnceToThoseWhoMayAnswer()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        await asked.GoToAsync(2026, 9, 16);
        Assert.Equal([StaffNotices.NewTask], await asked.TemplatesToAsync(Town.SpecialTeacher));
        await asked.GoToAsync(2026, 9, 17);
        await asked.GoToAsync(2026, 9, 18);

        Assert.Equal([StaffNotices.NewTask, StaffNotices.TaskReminder], await asked.TemplatesToAsync(Town.SpecialTeacher));
    }

    [Fact]
    public async Task Reminder_OfATaskThatIsDone_IsNotSent()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        await asked.DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Støtte."));

        await asked.GoToAsync(2026, 9, 25);

        Assert.Equal([StaffNotices.NewTask], await asked.TemplatesToAsync(Town.SpecialTeacher));
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Ppt));
    }

    [Fact]
    public async Task Overdue_ServiceWithLeader_AsksTheLeader()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        await asked.GoToAsync(2026, 9, 22);
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
        await asked.GoToAsync(2026, 9, 23);

        var late = await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio);
        Assert.Equal(Town.PhysioLeader.Id, late!.AssigneeId);
        Assert.Contains(StaffNotices.NewTask, await asked.TemplatesToAsync(Town.PhysioLeader));
        Assert.Contains(StaffNotices.TaskOverdue, await asked.TemplatesToAsync(Town.Physiotherapist));
    }

    [Fact]
    public async Task Overdue_ServiceWithoutLeader_AsksTheLeaderOfTheUnit()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        await asked.GoToAsync(2026, 9, 23);

        var late = await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Ppt);
        Assert.Equal((StaffRole.KeLeader, (Guid?)null), (late!.Role, late.AssigneeId));
        Assert.Contains(StaffNotices.NewTask, await asked.TemplatesToAsync(Town.Leader));
    }

    [Fact]
    public async Task Overdue_LeaderWithoutEmail_GetsTheTaskAndItSaysSo()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        await asked.ChangeAsync(db => db.Staff
            .Where(person => person.Id == Town.PhysioLeader.Id)
            .ExecuteUpdateAsync(leader => leader.SetProperty(person => person.Email, ""), Cancellation));

        await asked.GoToAsync(2026, 9, 23);

        var late = await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio);
        Assert.Contains("ingen e-postadresse", late!.Texts.Reason, StringComparison.Ordinal);
        Assert.Contains("inga e-postadresse", late.Texts.ReasonNn, StringComparison.Ordinal);
        Assert.Empty(await asked.MailToAsync(""));
    }

    [Fact]
    public async Task Overdue_DeadlineThatStandsStill_WaitsUntilItRunsAndIsOver()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        var task = (await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio))!;
        await asked.GoToAsync(2026, 9, 10);
        await asked.ChangeAsync(async db =>
            Assert.Empty((await db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation)).Pause(new DateOnly(2026, 9, 10), "Ferie").Problems));

        await asked.GoToAsync(2026, 10, 1);
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
        Assert.DoesNotContain(StaffNotices.TaskReminder, await asked.TemplatesToAsync(Town.Physiotherapist));

        await asked.ChangeAsync(async db =>
            Assert.Empty((await db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation)).Resume(new DateOnly(2026, 10, 1)).Problems));
        await asked.GoToAsync(2026, 10, 12);
        Assert.Contains(StaffNotices.TaskReminder, await asked.TemplatesToAsync(Town.Physiotherapist));
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
        await asked.GoToAsync(2026, 10, 14);
        Assert.NotNull(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
    }

    [Fact]
    public async Task Due_OfItsOwn_IsTheTasksAndIsWatched()
    {
        await using var house = await House.BuildAsync();
        // A Saturday: the first working day after it counts.
        var asked = await Investigation.BeginAsync(house, new ChooseContributorsAnswer(
            [Town.Ppt, Town.Physio], "Felles", [new AskedOf(Town.Physio, "Bare til fysio", new DateOnly(2026, 9, 12))]));

        var physio = await asked.OfAsync(Town.Physio);
        Assert.Equal(("Bare til fysio", new DateOnly(2026, 9, 14)), (physio.Question, physio.Due));
        Assert.Equal(("Felles", new DateOnly(2026, 9, 22)), ((await asked.OfAsync(Town.Ppt)).Question, (await asked.OfAsync(Town.Ppt)).Due));
        await asked.GoToAsync(2026, 9, 15);
        Assert.NotNull(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Ppt));
    }

    [Fact]
    public async Task Downtime_PastReminderAndDue_SendsNoStaleReminder()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        await asked.GoToAsync(2026, 10, 5);

        Assert.Equal([StaffNotices.NewTask, StaffNotices.TaskOverdue], await asked.TemplatesToAsync(Town.SpecialTeacher));
    }

    [Fact]
    public async Task StaffMail_OfALawsDeadlineAndOfATarget_CallsEachByItsName()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        var task = (await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio))!;
        await asked.ChangeAsync(async db =>
            db.Entry(await db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation)).Property(row => row.Kind).CurrentValue = RuleKind.Law);

        await asked.GoToAsync(2026, 9, 17);
        await asked.GoToAsync(2026, 9, 23);

        Assert.Equal(["Målet nærmer seg", "Målet er passert"], await AboutTheDayAsync(asked, Town.SpecialTeacher));
        Assert.Equal(["Fristen nærmer seg", "Fristen er ute"], await AboutTheDayAsync(asked, Town.Physiotherapist));
    }

    [Fact]
    public async Task StaffMail_SaysNothingOfTheFamily()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        await asked.GoToAsync(2026, 9, 30);

        var staff = await house.ReadAsync(db => db.AllNotices.Where(notice => notice.Audience != NoticeAudience.Family).ToListAsync(Cancellation));

        Assert.NotEmpty(staff);
        string[] revealing = ["Hans", "Solvang", "barn", "koordinator", "PPT", "fysio", "fastlege", "utredning", "bidraget"];
        Assert.All(staff, notice => Assert.All(revealing, word =>
            Assert.DoesNotContain(word, System.Text.RegularExpressions.Regex.Replace($"{notice.Subject}\n{notice.Body}", "https://\\S+", ""), StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(await house.ReadAsync(db => db.Notices.ToListAsync(Cancellation)), notice => notice.Audience != NoticeAudience.Family);
    }

    [Fact]
    public async Task NewTask_ThatSomebodyMadeThemselves_SendsThemNothing()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        // Unassigned at first, the first contact was told to all caseworkers but the one who took the call.
        Assert.Empty(await asked.TemplatesToAsync(Town.Caseworker));
    }

    private static async Task<IEnumerable<string>> AboutTheDayAsync(Investigation asked, StaffMember person) =>
        (await asked.MailToAsync(person.Email))
            .Where(notice => notice.Template is StaffNotices.TaskReminder or StaffNotices.TaskOverdue)
            .OrderBy(notice => notice.CreatedAt)
            .Select(notice => notice.Subject.Split(" (")[0]);
}

using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Data.Attention;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tests.Attention;

public sealed class AttentionTests
{
    private static readonly DateTimeOffset _lastWeek = new(2026, 8, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _thisMorning = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly Guid _ppt = Guid.CreateVersion7();

    private readonly StaffMember _leader = Person("Ingrid", StaffRole.KeLeader);
    private readonly StaffMember _marte = Person("Marte", StaffRole.Caseworker);
    private readonly StaffMember _anders = Person("Anders", StaffRole.Caseworker);
    private readonly StaffMember _kari = Person("Kari", StaffRole.Contributor);
    private readonly Case _case = Database.NewCase();

    [Fact]
    public async Task Read_NothingWrong_IsEmpty()
    {
        await using var database = await TownAsync(Task(_marte, _thisMorning));

        Assert.Empty(await ReadAsync(database, _leader));
    }

    [Fact]
    public async Task Read_ALateTask_IsShownWithTheDayAndOneStep()
    {
        var task = Task(_marte, _lastWeek);
        await using var database = await TownAsync(task, Due(task, "2026-08-31"));

        var item = Assert.Single(await ReadAsync(database, _leader));

        Assert.Equal((AttentionGroup.Late, "LateTask", new DateOnly(2026, 8, 31), AttentionStep.OpenTask), (item.Group, item.What, item.On, item.Step));
        Assert.Equal(_case.Reference, item.Reference);
    }

    [Fact]
    public async Task Read_DueTodayPausedOrDone_IsNotLate()
    {
        var (today, paused, done) = (Task(_marte, _lastWeek), Task(_marte, _lastWeek), Task(_marte, _lastWeek));
        var (stopped, closed) = (Due(paused, "2026-08-31"), Due(done, "2026-08-31"));
        stopped.Pause(new DateOnly(2026, 8, 26), "Venter");
        closed.Close(new DateOnly(2026, 8, 28));
        await using var database = await TownAsync(today, Due(today, "2026-09-01"), paused, stopped, done, closed);

        Assert.Empty(await ReadAsync(database, _leader));
    }

    [Fact]
    public async Task Read_ALateCase_IsShownToThoseWhoAnswerForIt()
    {
        await using var database = await TownAsync(
            Deadline.On(Guid.CreateVersion7(), _case.Id, null, "Foreløpig svar", new DateOnly(2026, 8, 31), new DateOnly(2026, 8, 1)),
            new CaseMember(_case.Id, _marte.Id, CaseRole.Caseworker, _lastWeek));

        Assert.Equal("LateCase", Assert.Single(await ReadAsync(database, _leader)).What);
        Assert.Equal("LateCase", Assert.Single(await ReadAsync(database, _marte)).What);
        Assert.Empty(await ReadAsync(database, _anders));
    }

    [Theory]
    [InlineData("2026-08-31T08:00:00Z", false)]
    [InlineData("2026-08-30T08:00:00Z", true)]
    [InlineData("2026-08-28T08:00:00Z", true)]
    public async Task Read_ATaskNobodyHasTaken_IsShownWhenAWorkingDayHasPassed(string created, bool shown)
    {
        await using var database = await TownAsync(Task(null, DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture)));

        var items = await ReadAsync(database, _leader);

        Assert.Equal(shown ? [AttentionStep.Give] : [], items.Select(item => item.Step));
        Assert.All(items, item => Assert.Equal(AttentionGroup.Unassigned, item.Group));
    }

    [Fact]
    public async Task Read_ATaskThatIsLateAndUnclaimed_StandsOnce()
    {
        var task = Task(null, _lastWeek);
        await using var database = await TownAsync(task, Due(task, "2026-08-31"));

        Assert.Equal(AttentionGroup.Late, Assert.Single(await ReadAsync(database, _leader)).Group);
    }

    [Fact]
    public async Task Read_TheLastContributorsAccountClosed_TheTaskStandsAtOnceAndIsDatedByTheCheck()
    {
        await using var database = await TownAsync(Task(null, _thisMorning, new TaskAudience(StaffRole.Contributor, _ppt)));
        Assert.Empty(await ReadAsync(database, _leader));

        await CloseAsync(database, _kari);
        var found = await CheckAsync(database);
        database.Clock.Now += TimeSpan.FromMinutes(90);

        var item = Assert.Single(await ReadAsync(database, _leader));
        Assert.Equal(("NobodyMayDo", database.Clock.Now - TimeSpan.FromMinutes(90)), (item.What, item.Since));
        Assert.Equal((1, 1), found);
        Assert.Equal((0, 1), await CheckAsync(database));
    }

    [Fact]
    public async Task Check_WhenSomebodyMayAgain_ForgetsWhenItWasFound()
    {
        await using var database = await TownAsync(Task(null, _thisMorning, new TaskAudience(StaffRole.Contributor, _ppt)));
        await CloseAsync(database, _kari);
        await CheckAsync(database);

        var ola = Person("Ola", StaffRole.Contributor);
        await database.SaveAsync(ola, Account(ola));

        Assert.Equal((0, 0), await CheckAsync(database));
    }

    [Fact]
    public async Task Read_ATaskHeldByAClosedAccount_CanBeGivenToAnother()
    {
        await using var database = await TownAsync(Task(_marte, _thisMorning));
        await CloseAsync(database, _marte);

        var item = Assert.Single(await ReadAsync(database, _leader));

        Assert.Equal(("HolderGone", AttentionStep.Give, _marte.Id), (item.What, item.Step, item.PersonId));
    }

    [Fact]
    public async Task Read_SentAndNotOpenedForLong_IsShownOnceForTheCaseUntilItIsRead()
    {
        var (first, second, fresh) = (Notice("liv@solvang.example"), Notice("liv@solvang.example"), Notice("liv@solvang.example"));
        first.MarkSent(_thisMorning.AddDays(-30));
        second.MarkSent(_thisMorning.AddDays(-20));
        fresh.MarkSent(_thisMorning.AddDays(-2));
        await using var database = await TownAsync(first, second, fresh);

        var item = Assert.Single(await ReadAsync(database, _leader));

        Assert.Equal(("NoticeUnread", AttentionStep.OpenCase, first.Id), (item.What, item.Step, item.NoticeId!.Value));
        await ChangeAsync(database, first.Id, notice => notice.MarkRead(_thisMorning));
        await ChangeAsync(database, second.Id, notice => notice.MarkRead(_thisMorning));
        Assert.Empty(await ReadAsync(database, _leader));
    }

    [Fact]
    public async Task Read_Notices_AreShownUntilTheyAreResolved()
    {
        var (failed, letter) = (Notice("liv@solvang.example"), Notice(null));
        failed.MarkFailed("550");
        await using var database = await TownAsync(failed, letter);

        Assert.Equal(
            [("NoticeFailed", AttentionStep.Retry), ("NoticeOnPaper", AttentionStep.MarkPosted)],
            (await ReadAsync(database, _leader)).Select(item => (item.What, item.Step)).Order());

        await ChangeAsync(database, letter.Id, notice => notice.MarkPosted(OsloTime.DateIn(_thisMorning), _marte.Id, OsloTime.DateIn(_thisMorning)));
        await ChangeAsync(database, failed.Id, notice => notice.Retry(_thisMorning));
        Assert.Empty(await ReadAsync(database, _leader));
    }

    [Fact]
    public async Task Read_SomebodyAway_OnlyWhatTheStandInCannotDo()
    {
        await using var database = await TownAsync(
            Task(_marte, _thisMorning),
            Task(_marte, _thisMorning, new TaskAudience(StaffRole.Caseworker, PersonId: _marte.Id, IsPersonal: true)),
            Away(_marte, _anders));

        var personal = Assert.Single(await ReadAsync(database, _leader));
        await CloseAsync(database, _anders);
        var both = await ReadAsync(database, _leader);

        Assert.Equal((AttentionGroup.Away, "AwayPersonal", _marte.Id), (personal.Group, personal.What, personal.PersonId));
        Assert.Equal(
            [("AwayPersonal", AttentionStep.OpenTask), ("AwayWithoutStandIn", AttentionStep.SetStandIn)],
            both.Select(item => (item.What, item.Step)).Order());
    }

    [Fact]
    public async Task Read_SomebodyAwayWithoutAStandInForTheFamilies_ShowsTheirTasksOnly()
    {
        var absence = Absence.Of(Guid.CreateVersion7(), new AbsencePlan(_marte.Id, new DateOnly(2026, 9, 1), null, null, _anders.Id), _marte.Id, _thisMorning);
        var family = Task(_marte, _thisMorning, new TaskAudience(StaffRole.Coordinator, PersonId: _marte.Id));
        await using var database = await TownAsync(Task(_marte, _thisMorning), family, absence);

        var item = Assert.Single(await ReadAsync(database, _leader));

        Assert.Equal(("AwayWithoutStandIn", family.Id, absence.Id, AttentionStep.SetStandIn), (item.What, item.Task!.Id, item.AbsenceId, item.Step));
    }

    [Fact]
    public async Task Read_AsAServicesLeader_ShowsItsTasksOnly()
    {
        var berit = Person("Berit", StaffRole.ServiceLeader);
        await using var database = await TownAsync(
            Task(null, _lastWeek), Task(null, _lastWeek, new TaskAudience(StaffRole.Contributor, _ppt)), berit);

        var item = Assert.Single(await ReadAsync(database, berit));

        Assert.Equal((StaffRole.Contributor, AttentionStep.Give), (item.Task!.Role, item.Step));
    }

    private async Task<Database> TownAsync(params object[] rows)
    {
        var database = await Database.CreateAsync();
        await database.SaveAsync(new Service(_ppt, "PPT", "Oppvekst", null, isCoordinatingUnit: false));
        StaffMember[] staff = [_leader, _marte, _anders, _kari];
        await database.SaveAsync([_case, .. staff, .. staff.Select(person => Account(person)), .. rows]);
        return database;
    }

    private static Task<IReadOnlyList<AttentionItem>> ReadAsync(Database database, StaffMember person) =>
        database.DoAsync(scope => scope.GetRequiredService<AttentionList>().ReadAsync(person, TestContext.Current.CancellationToken));

    private static Task<(int New, int All)> CheckAsync(Database database) =>
        database.DoAsync(scope => scope.GetRequiredService<NobodyMayDoCheck>().RunAsync(TestContext.Current.CancellationToken));

    private static Task<int> CloseAsync(Database database, StaffMember person) => database.ReadAsync(async db =>
    {
        (await db.Users.FindAsync([person.Id], TestContext.Current.CancellationToken))!.LockoutEnd = ClosedAccounts.Until;
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static Task<int> ChangeAsync(Database database, Guid id, Action<Notice> change) => database.ReadAsync(async db =>
    {
        change((await db.Notices.FindAsync([id], TestContext.Current.CancellationToken))!);
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private HumanTask Task(StaffMember? holder, DateTimeOffset created, TaskAudience? audience = null) => new(
        Guid.CreateVersion7(), _case.Id, "form", new TaskTexts("Tittel", "Hvorfor", null, null),
        audience ?? new TaskAudience(StaffRole.Caseworker, PersonId: holder?.Id), null, null, null, created);

    private Deadline Due(HumanTask task, string day) => Deadline.On(
        Guid.CreateVersion7(), _case.Id, task.Id, "Mål", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 8, 1));

    private Notice Notice(string? address) =>
        new(Guid.CreateVersion7(), _case.Id, "inquiry-received", "Liv Solvang", address, LanguageForm.Nb, "Nytt", "Nytt", _lastWeek);

    private static Absence Away(StaffMember person, StaffMember standIn) => Absence.Of(
        Guid.CreateVersion7(), new AbsencePlan(person.Id, new DateOnly(2026, 9, 1), null, standIn.Id, standIn.Id), person.Id, _thisMorning);

    private static Account Account(StaffMember person) =>
        new() { Id = person.Id, UserName = person.Email, Email = person.Email };

    private static StaffMember Person(string name, StaffRole role) =>
        new(Guid.CreateVersion7(), name, null, $"{Guid.NewGuid():N}@x.example", null, role is StaffRole.Contributor or StaffRole.ServiceLeader ? _ppt : null, [role]);
}

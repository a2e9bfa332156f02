using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Cases;
using WorkflowBk.Data.Tasks;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Data.Tests.Reporting;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tests.Cases;

public sealed class StandInAccessTests
{
    private readonly StaffMember _marte = Person(StaffRole.Caseworker);
    private readonly StaffMember _anders = Person(StaffRole.Caseworker);
    private readonly Case _case = Database.NewCase();

    [Theory]
    [InlineData("2026-09-01", "2026-09-01", true)]
    [InlineData("2026-08-20", null, true)]
    [InlineData("2026-09-02", null, false)]
    [InlineData("2026-08-20", "2026-08-31", false)]
    public async Task Open_AsAStandIn_LastsAsLongAsTheAbsence(string from, string? until, bool opens)
    {
        await using var database = await TownAsync(from, until);

        Assert.Equal(opens, await OpensAsync(database, _anders));
        Assert.True(await OpensAsync(database, _marte));
    }

    [Fact]
    public async Task Open_AfterTheAbsence_OnlyAsAMemberOneself()
    {
        await using var database = await TownAsync("2026-08-20", "2026-09-01");
        Assert.True(await OpensAsync(database, _anders));

        database.Clock.Now += TimeSpan.FromDays(1);
        Assert.False(await OpensAsync(database, _anders));

        await database.SaveAsync(new CaseMember(_case.Id, _anders.Id, CaseRole.Caseworker, database.Clock.Now));
        Assert.True(await OpensAsync(database, _anders));
    }

    [Fact]
    public async Task Inbox_OfAStandIn_HoldsTheWorkButNothingPersonal()
    {
        await using var database = await TownAsync("2026-09-01", null);
        var (shared, personal) = (Task(isPersonal: false), Task(isPersonal: true));
        await database.SaveAsync(shared, personal);

        var row = Assert.Single((await InboxAsync(database, _anders)).Rows);

        Assert.Equal((shared.Id, true, true), (row.Id, row.AsStandIn, row.IsForReader));
        Assert.Equal("Hans Solvang", row.ChildName);
        Assert.Equal(2, (await InboxAsync(database, _marte)).Rows.Count);
        database.Clock.Now -= TimeSpan.FromDays(1);
        Assert.Empty((await InboxAsync(database, _anders)).Rows);
    }

    [Fact]
    public async Task Open_WhoStepsInForTheCoordinator_SeesTheFamilyAndTheColleagueInTheServiceDoesNot()
    {
        await using var database = await Database.CreateAsync();
        var (nina, silje, jonas) = (Person(StaffRole.Coordinator, StaffRole.Contributor), Person(StaffRole.Coordinator), Person(StaffRole.Contributor));
        await database.SaveAsync(
            _case, nina, silje, jonas,
            new CaseMember(_case.Id, nina.Id, CaseRole.Coordinator, DateTimeOffset.UnixEpoch),
            Absence.Of(Guid.CreateVersion7(), new AbsencePlan(nina.Id, Day("2026-09-01"), Day("2026-09-04"), silje.Id, jonas.Id), nina.Id, DateTimeOffset.UnixEpoch));
        var (meeting, contribution) = (TaskOf(nina, StaffRole.Coordinator), TaskOf(nina, StaffRole.Contributor));
        await database.SaveAsync(meeting, contribution);

        Assert.True(await OpensAsync(database, silje));
        Assert.False(await OpensAsync(database, jonas));
        Assert.Equal(("Hans Solvang", meeting.Id, true), await OnlyTaskAsync(database, silje));
        Assert.Equal((null, contribution.Id, true), await OnlyTaskAsync(database, jonas));
        Assert.Equal((true, false), (await StandsInAsync(database, meeting, silje), await StandsInAsync(database, meeting, jonas)));
        Assert.Equal((false, true), (await StandsInAsync(database, contribution, silje), await StandsInAsync(database, contribution, jonas)));

        database.Clock.Now += TimeSpan.FromDays(4);
        Assert.False(await OpensAsync(database, silje));
        Assert.Empty((await InboxAsync(database, silje)).Rows);
        Assert.Empty((await InboxAsync(database, jonas)).Rows);
    }

    [Fact]
    public async Task Calendar_OfWhoStepsIn_HoldsTheFamilysDaysMeanwhile()
    {
        await using var database = await Database.CreateAsync();
        YearTown town = new();
        await database.SaveAsync([.. town.People, .. town.Family(database.Clock.GetUtcNow().AddDays(-100), isDedicated: false)]);
        var theCase = (await database.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken))).Id;
        var task = new HumanTask(
            Guid.CreateVersion7(), theCase, "form", new TaskTexts("Forbered møtet", "Hvorfor", null, null),
            new TaskAudience(StaffRole.Coordinator, PersonId: town.Operative.Id), null, null, null, DateTimeOffset.UnixEpoch);
        await database.SaveAsync(task, Deadline.On(Guid.CreateVersion7(), theCase, task.Id, "Mål", Day("2026-09-03"), Day("2026-09-01")));
        Assert.DoesNotContain(await DaysAsync(database, town.Dedicated), day => day.CaseId == theCase);

        await database.SaveAsync(Absence.Of(
            Guid.CreateVersion7(), new AbsencePlan(town.Operative.Id, Day("2026-09-01"), Day("2026-09-02"), town.Dedicated.Id, null), town.Operative.Id, DateTimeOffset.UnixEpoch));

        Assert.Equal(await DaysAsync(database, town.Operative), await DaysAsync(database, town.Dedicated));
        Assert.Contains(await DaysAsync(database, town.Dedicated), day => day.Kind == PlannedKind.Task && day.Id == task.Id);
        database.Clock.Now += TimeSpan.FromDays(2);
        Assert.DoesNotContain(await DaysAsync(database, town.Dedicated), day => day.CaseId == theCase);
    }

    private static Task<IReadOnlyList<PlannedDay>> DaysAsync(Database database, StaffMember person) => database.DoAsync(scope =>
        scope.GetRequiredService<IPlannedDays>().OfPersonAsync(person.Id, Day("2026-09-01"), TestContext.Current.CancellationToken));

    private static Task<bool> StandsInAsync(Database database, HumanTask task, StaffMember person) => database.DoAsync(scope =>
        scope.GetRequiredService<TaskReads>().StandsInAsync(task, person.Id, TestContext.Current.CancellationToken));

    private static async Task<(string? Child, Guid Id, bool AsStandIn)> OnlyTaskAsync(Database database, StaffMember person)
    {
        var row = Assert.Single((await InboxAsync(database, person)).Rows);
        return (row.ChildName, row.Id, row.AsStandIn);
    }

    private HumanTask TaskOf(StaffMember holder, StaffRole role) => new(
        Guid.CreateVersion7(), _case.Id, "form", new TaskTexts("Tittel", "Hvorfor", null, null),
        new TaskAudience(role, PersonId: holder.Id), null, null, null, DateTimeOffset.UnixEpoch);

    private async Task<Database> TownAsync(string from, string? until)
    {
        var database = await Database.CreateAsync();
        await database.SaveAsync(
            _case, _marte, _anders,
            new CaseMember(_case.Id, _marte.Id, CaseRole.Caseworker, DateTimeOffset.UnixEpoch),
            Absence.Of(Guid.CreateVersion7(), new AbsencePlan(_marte.Id, Day(from), until is null ? null : Day(until), null, _anders.Id), _marte.Id, DateTimeOffset.UnixEpoch));
        return database;
    }

    private Task<bool> OpensAsync(Database database, StaffMember person) => database.DoAsync(async scope =>
        await scope.GetRequiredService<CaseFileQuery>().FindAsync(_case.Id, person.Id, TestContext.Current.CancellationToken) is not null);

    private static Task<InboxPage> InboxAsync(Database database, StaffMember person) => database.DoAsync(scope =>
        scope.GetRequiredService<TaskInbox>().ReadAsync(new InboxQuestion(person, InboxTab.Mine), TestContext.Current.CancellationToken));

    private HumanTask Task(bool isPersonal) => new(
        Guid.CreateVersion7(), _case.Id, "form", new TaskTexts("Tittel", "Hvorfor", null, null),
        new TaskAudience(StaffRole.Caseworker, PersonId: _marte.Id, IsPersonal: isPersonal), null, null, null, DateTimeOffset.UnixEpoch);

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static StaffMember Person(params StaffRole[] roles) =>
        new(Guid.CreateVersion7(), "Navn", null, $"{Guid.NewGuid():N}@x.example", null, null, roles);
}

using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Cases;
using WorkflowBk.Data.Tasks;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tests.Cases;

public sealed class StandInAccessTests
{
    private readonly StaffMember _marte = Person();
    private readonly StaffMember _anders = Person();
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

    private async Task<Database> TownAsync(string from, string? until)
    {
        var database = await Database.CreateAsync();
        await database.SaveAsync(
            _case, _marte, _anders,
            new CaseMember(_case.Id, _marte.Id, CaseRole.Caseworker, DateTimeOffset.UnixEpoch),
            Absence.Of(Guid.CreateVersion7(), new AbsencePlan(_marte.Id, Day(from), until is null ? null : Day(until), _anders.Id), _marte.Id, DateTimeOffset.UnixEpoch));
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

    private static StaffMember Person() =>
        new(Guid.CreateVersion7(), "Navn", null, $"{Guid.NewGuid():N}@x.example", null, null, [StaffRole.Caseworker]);
}

using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Tasks;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tests.Tasks;

public sealed class TaskInboxTests
{
    private static readonly DateOnly _start = new(2030, 1, 7);
    private static readonly StaffMember _caseworker = Person(StaffRole.Caseworker);
    private static readonly StaffMember _leader = Person(StaffRole.KeLeader);

    [Fact]
    public async Task Read_ManyTasks_MostUrgentFirstThenUndatedEachOnce()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        List<object> rows = [theCase];
        for (var days = 60; days > 0; days--)
            AddTask(rows, theCase, days);
        var undated = Enumerable.Range(0, 45).Select(_ => AddTask(rows, theCase, days: null)).ToList();
        await database.SaveAsync([.. rows]);

        var first = await ReadAsync(database, new(_caseworker, InboxTab.Unassigned));
        var second = await ReadAsync(database, new(_caseworker, InboxTab.Unassigned, Page: 2));
        var third = await ReadAsync(database, new(_caseworker, InboxTab.Unassigned, Page: 3));
        var beyond = await ReadAsync(database, new(_caseworker, InboxTab.Unassigned, Page: 9));

        Assert.True(first.HasMore);
        Assert.Equal(first.Rows.OrderBy(row => row.Due!.On).Select(row => row.Id), first.Rows.Select(row => row.Id));
        Assert.Equal(TaskInbox.PageSize, first.Rows.Count);
        Assert.All(first.Rows, row => Assert.NotNull(row.Due));
        Assert.True(second.HasMore);
        Assert.Equal(10, second.Rows.TakeWhile(row => row.Due is not null).Count());
        Assert.False(third.HasMore);
        Assert.Equal(105, first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Equal(undated.Select(task => task.Id).Order(), second.Rows.Skip(10).Concat(third.Rows).Select(row => row.Id).Order());
        Assert.Empty(beyond.Rows);
        Assert.False(beyond.HasMore);
    }

    [Theory]
    [InlineData(CaseRole.Coordinator, true)]
    [InlineData(CaseRole.Contributor, false)]
    [InlineData(CaseRole.ServiceLeader, false)]
    public async Task Read_AllAsAMember_FollowsWhetherTheRoleSeesTheCase(CaseRole role, bool sees)
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase("Hans Solvang");
        var member = Person(StaffRole.Coordinator);
        List<object> rows = [theCase, member, new CaseMember(theCase.Id, member.Id, role, DateTimeOffset.UnixEpoch)];
        AddTask(rows, theCase, 3);
        await database.SaveAsync([.. rows]);

        var page = await ReadAsync(database, new(member, InboxTab.All));

        Assert.Equal(sees ? ["Hans Solvang"] : [], page.Rows.Select(row => row.ChildName));
        Assert.All(page.Rows, row => Assert.False(row.IsForReader));
    }

    [Fact]
    public async Task Read_AsLeader_ShowsEveryOpenTaskButNoNames()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        List<object> rows = [theCase];
        AddTask(rows, theCase, 3);
        AddTask(rows, theCase, days: null).Cancel();
        await database.SaveAsync([.. rows]);

        var row = Assert.Single((await ReadAsync(database, new(_leader, InboxTab.All, theCase.Reference[2..5]))).Rows);

        Assert.Null(row.ChildName);
        Assert.Equal(theCase.Reference, row.Reference);
        Assert.Empty((await ReadAsync(database, new(_leader, InboxTab.All, "%"))).Rows);
        Assert.Empty((await ReadAsync(database, new(_leader, InboxTab.Unassigned))).Rows);
    }

    [Fact]
    public async Task Read_TasksOfAService_AreForItsOwnPeople()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        var service = new Service(Guid.CreateVersion7(), "PPT", "Oppvekst", null, isCoordinatingUnit: false);
        List<object> rows = [theCase, service];
        AddTask(rows, theCase, 3, new TaskAudience(StaffRole.Contributor, service.Id));
        await database.SaveAsync([.. rows]);

        Assert.Single((await ReadAsync(database, new(Person(StaffRole.Contributor, service.Id), InboxTab.Unassigned))).Rows);
        Assert.Empty((await ReadAsync(database, new(Person(StaffRole.Contributor, Guid.CreateVersion7()), InboxTab.All))).Rows);
        Assert.Empty((await ReadAsync(database, new(Person(StaffRole.Caseworker, service.Id), InboxTab.All))).Rows);
    }

    private static Task<InboxPage> ReadAsync(Database database, InboxQuestion question) =>
        database.DoAsync(scope => scope.GetRequiredService<TaskInbox>().ReadAsync(question, TestContext.Current.CancellationToken));

    private static HumanTask AddTask(List<object> rows, Case theCase, int? days, TaskAudience? audience = null)
    {
        var task = new HumanTask(
            Guid.CreateVersion7(), theCase.Id, "form", new TaskTexts("Tittel", "Hvorfor", null, null),
            audience ?? new TaskAudience(StaffRole.Caseworker), null, null, null, DateTimeOffset.UnixEpoch);
        rows.Add(task);
        if (days is { } until)
            rows.Add(Deadline.Target(Guid.CreateVersion7(), theCase.Id, task.Id, "Mål", new Period(until, PeriodUnit.WorkingDays), _start));
        return task;
    }

    private static StaffMember Person(StaffRole role, Guid? service = null) =>
        new(Guid.CreateVersion7(), "Navn", null, $"{Guid.NewGuid():N}@x.example", null, service, [role]);
}

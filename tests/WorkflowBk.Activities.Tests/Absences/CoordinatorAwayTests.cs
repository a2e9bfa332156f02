using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Absences;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Tests.Plans;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Absences;

/// <summary>Nina, who coordinates beside her post in a service, is away; a dedicated coordinator steps in for the families.</summary>
public sealed class CoordinatorAwayTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminder_WhileSomebodyStepsIn_GoesToThem()
    {
        await using var house = await House.BuildAsync();
        var (_, task, _) = await NinaIsAwayAsync(house, until: null);
        var due = (await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation))).Due;

        await house.PassUntilAsync(due.AddDays(2));

        Assert.Equal([StaffNotices.TaskReminder, StaffNotices.TaskOverdue], await ToldAsync(house, Town.Dedicated, task));
        Assert.Empty(await ToldAsync(house, Town.Operative, task));
    }

    [Fact]
    public async Task Reminder_WhenTheStandInIsAwayToo_GoesToWhoHasIt()
    {
        await using var house = await House.BuildAsync();
        var (_, task, _) = await NinaIsAwayAsync(house, until: null);
        Assert.Empty(await RegisterAsync(house, Town.Dedicated, null, Town.Caseworker.Id));
        var due = (await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation))).Due;

        await house.PassUntilAsync(due.AddDays(2));

        Assert.NotEmpty(await ToldAsync(house, Town.Operative, task));
        Assert.Empty(await ToldAsync(house, Town.Dedicated, task));
    }

    [Fact]
    public async Task Task_OfTheCoordinator_IsDoneByWhoStepsInAndByNoOther()
    {
        await using var house = await House.BuildAsync();
        var (road, task, _) = await NinaIsAwayAsync(house, until: null);
        var answer = road.Offer();

        Assert.Equal(StimulusStatus.Rejected, (await house.CompleteAsync(task.Id, Town.Physiotherapist, answer)).Status);
        Assert.Equal(StimulusStatus.Applied, (await house.CompleteAsync(task.Id, Town.Dedicated, answer)).Status);
        Assert.Equal(Town.Dedicated.Id, (await house.ReadAsync(db => db.Tasks.SingleAsync(row => row.Id == task.Id, Cancellation))).CompletedBy);
    }

    [Fact]
    public async Task Change_LongerWithAnother_IsOneAbsence()
    {
        await using var house = await House.BuildAsync();
        var (_, task, absence) = await NinaIsAwayAsync(house, until: Today(house));

        Assert.Equal(["absence.coordinator-stand-in-missing"], await ChangeAsync(house, absence, null));
        Assert.Empty(await ChangeAsync(house, absence, Town.Caseworker.Id));

        var changed = await house.ReadAsync(db => db.Absences.SingleAsync(Cancellation));
        Assert.Equal((absence, null, Town.Caseworker.Id), (changed.Id, changed.Until, changed.StandInFor(task.Role)));
    }

    [Fact]
    public async Task Change_OfOneThatIsCalledOffOrOfSomebodyElses_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var (_, _, absence) = await NinaIsAwayAsync(house, until: null);

        Assert.Equal(["absence.not-allowed"], await ChangeAsync(house, absence, Town.Caseworker.Id, by: Town.Physiotherapist));
        Assert.Empty(await house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AbsenceDesk>().EndAsync(absence, Town.Operative, Cancellation))));
        Assert.Equal(["absence.gone"], await ChangeAsync(house, absence, Town.Caseworker.Id));
    }

    /// <returns>The task in which she should have offered the family a plan, and her absence.</returns>
    private static async Task<(PlanRoad Road, HumanTask Task, Guid Absence)> NinaIsAwayAsync(House house, DateOnly? until)
    {
        var road = await PlanRoad.RaisedAsync(house);
        var task = (await house.OpenTasksAsync(road.CaseId)).Single(task => task.Type == TaskTypes.OfferPlan);
        Assert.Equal((Town.Operative.Id, StaffRole.Coordinator), (task.AssigneeId!.Value, task.Role));
        Assert.Empty(await RegisterAsync(house, Town.Operative, until, Town.Dedicated.Id));
        return (road, task, (await house.ReadAsync(db => db.Absences.SingleAsync(Cancellation))).Id);
    }

    private static DateOnly Today(House house) => OsloTime.DateIn(house.Clock.GetUtcNow());

    private static Task<IReadOnlyList<string>> RegisterAsync(House house, StaffMember person, DateOnly? until, Guid coordinatorStandIn) =>
        house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AbsenceDesk>().RegisterAsync(
            new AbsencePlan(person.Id, Today(house), until, coordinatorStandIn, null), person, Guid.NewGuid(), Cancellation)));

    private static Task<IReadOnlyList<string>> ChangeAsync(House house, Guid absence, Guid? coordinatorStandIn, StaffMember? by = null) =>
        house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AbsenceDesk>().ChangeAsync(
            absence, new AbsencePlan(Town.Operative.Id, Today(house), null, coordinatorStandIn, null), by ?? Town.Operative, Guid.NewGuid(), Cancellation)));

    /// <summary>What somebody has been sent about a task since it was made.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(House house, StaffMember person, HumanTask task) =>
        await house.ReadAsync(db => db.AllNotices
            .Where(notice => notice.Address == person.Email && notice.Body.Contains($"/oppgaver/{task.Id}") && notice.Template != StaffNotices.NewTask)
            .OrderBy(notice => notice.CreatedAt)
            .Select(notice => notice.Template)
            .ToListAsync(Cancellation));

    private static async Task<IReadOnlyList<string>> CodesAsync(Task<Result> result) => [.. (await result).Problems.Select(problem => problem.Code)];
}

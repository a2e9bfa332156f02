using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Activities.Tests.Reviews;

public sealed class SectorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sectors_InTheChosenMonth_AreAskedForOnceEach()
    {
        await using var house = await House.BuildAsync();

        var first = await RaiseAsync(house);
        var again = await RaiseAsync(house);

        Assert.Equal((2, 0), (first, again));
        Assert.Equal(["Helse og velferd", "Oppvekst"], (await TasksAsync(house)).Select(task => task.About).Order());
        await house.PassUntilAsync(new DateOnly(2027, 8, 31));
        Assert.Equal(0, await RaiseAsync(house));
        await house.PassUntilAsync(new DateOnly(2027, 9, 1));
        Assert.Equal(2, await RaiseAsync(house));
    }

    [Fact]
    public async Task Meeting_ThatWasHeld_ClosesItsTaskAndMakesThoseItAgreedOn()
    {
        await using var house = await House.BuildAsync();
        await RaiseAsync(house);
        var review = (await house.ReadAsync(db => db.SectorReviews.AsNoTracking().ToListAsync(Cancellation))).Single(row => row.Sector == "Oppvekst");
        var today = house.Clock.Today();
        SectorFindings findings = new(
            today, "Rektorene og styrerne", 3, 4, "Helsesykepleier snakker med foreldrene", "Vi møtes hvert halvår",
            [new SectorFollowUp("Brev til skolene", today.AddDays(30))], Town.Leader.Id, house.Clock.GetUtcNow());
        var key = Guid.NewGuid();

        Assert.True((await RecordAsync(house, review.Id, findings, key)).Succeeded);
        Assert.True((await RecordAsync(house, review.Id, findings, key)).Succeeded);
        Assert.Equal("sector.held-already", Assert.Single((await RecordAsync(house, review.Id, findings, Guid.NewGuid())).Problems).Code);

        var open = await TasksAsync(house);
        Assert.Equal(["Brev til skolene", "Helse og velferd"], open.Select(task => task.About).Order());
        var followUp = open.Single(task => task.Kind == UnitTaskKind.FollowUp);
        Assert.True((await house.DoAsync(scope => scope.GetRequiredService<SectorDesk>().FinishAsync(followUp.Id, Town.Leader.Id, Cancellation))).Succeeded);
        Assert.Single(await TasksAsync(house));
    }

    [Fact]
    public async Task Agreement_ThatRunsOut_IsChasedInTimeAndOnceForEachDay()
    {
        await using var house = await House.BuildAsync();
        var end = new DateOnly(2027, 3, 1);
        Assert.True((await KeepAsync(house, null, end)).Succeeded);
        var agreement = await house.ReadAsync(db => db.SectorAgreements.AsNoTracking().SingleAsync(Cancellation));
        await RaiseAsync(house);
        Assert.DoesNotContain(await TasksAsync(house), task => task.Kind == UnitTaskKind.Agreement);

        await house.PassUntilAsync(end.AddDays(-90));
        Assert.Equal(1, await RaiseAsync(house));
        Assert.Equal(0, await RaiseAsync(house));
        Assert.True((await KeepAsync(house, agreement.Id, end.AddYears(2))).Succeeded);

        Assert.DoesNotContain(await TasksAsync(house), task => task.Kind == UnitTaskKind.Agreement);
        await house.PassUntilAsync(end);
        Assert.Equal(0, await RaiseAsync(house));
    }

    private static Task<int> RaiseAsync(House house) => house.DoAsync(scope => scope.GetRequiredService<SectorDesk>().RaiseDueAsync(Cancellation));

    private static Task<Result> RecordAsync(House house, Guid id, SectorFindings findings, Guid key) =>
        house.DoAsync(scope => scope.GetRequiredService<SectorDesk>().RecordAsync(id, findings, key, Cancellation));

    private static Task<Result> KeepAsync(House house, Guid? id, DateOnly until) => house.DoAsync(scope =>
        scope.GetRequiredService<SectorDesk>().KeepAsync(id, "Oppvekst", "Samarbeid med skolene", until, null, Town.Leader.Id, Guid.NewGuid(), Cancellation));

    private static Task<List<UnitTask>> TasksAsync(House house) => house.ReadAsync(db => db.UnitTasks.AsNoTracking()
        .Where(task => task.DoneAt == null).ToListAsync(Cancellation));
}

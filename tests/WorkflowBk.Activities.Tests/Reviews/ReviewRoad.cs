using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Changes;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Tests.Reviews;

/// <summary>Hans has had his coordinator for a year.</summary>
internal sealed class ReviewRoad(House house, ChangeRoad road)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Guid CaseId => road.CaseId;

    public ChangeRoad Change => road;

    /// <summary>The family's yearly day.</summary>
    public DateOnly Day { get; private init; }

    public static async Task<ReviewRoad> CompletedAsync(House house)
    {
        var road = await ChangeRoad.CompletedAsync(house);
        var since = await house.ReadAsync(db => db.Appointments.Where(row => row.CaseId == road.CaseId).Select(row => row.InForceSince!.Value).SingleAsync(Cancellation));
        return new ReviewRoad(house, road) { Day = ReviewRules.DayFor(OsloTime.DateIn(since).AddYears(1)) };
    }

    public static async Task<ReviewRoad> RaisedAsync(House house)
    {
        var road = await CompletedAsync(house);
        await house.PassUntilAsync(road.Day);
        Assert.Equal(1, await road.RaiseDueAsync());
        return road;
    }

    public Task<int> RaiseDueAsync() => house.DoAsync(scope => scope.GetRequiredService<ReviewDesk>().RaiseDueAsync(Cancellation));

    public Task<List<YearlyReview>> ReviewsAsync() => house.ReadAsync(db => db.YearlyReviews.AsNoTracking()
        .Where(row => row.CaseId == CaseId).OrderBy(row => row.Day).ToListAsync(Cancellation));

    public async Task<YearlyReview> ReviewAsync() => Assert.Single(await ReviewsAsync());

    public Task RecordAsync(ReviewOutcome outcome, params ReviewChange[] changes) =>
        road.DoAsync(TaskTypes.YearlyReview, Town.Operative, Answer(house.Clock.Today(), outcome, changes));

    public static ReviewAnswer Answer(DateOnly today, ReviewOutcome outcome, params ReviewChange[] changes) => new(
        outcome == ReviewOutcome.NeedOver ? Verdict.No : Verdict.Yes, "Fire tjenester hver uke", true, "", true, "", true, "", true, today.AddMonths(6), "",
        new OwnWords("Det går bedre nå", ""), today, false, outcome, changes);

    public async Task<List<string>> OpenAsync() => [.. (await house.OpenTasksAsync(CaseId)).Select(task => task.Type)];

    public Task<List<string>> MailAsync(string template) => house.ReadAsync(db => db.Notices.AsNoTracking()
        .Where(row => row.CaseId == CaseId && row.Template == template).Select(row => row.Body).ToListAsync(Cancellation));
}

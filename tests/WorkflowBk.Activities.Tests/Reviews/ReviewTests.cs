using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.StatusPages;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Activities.Tests.Reviews;

public sealed partial class ReviewTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Review_OnTheYearlyDay_IsRaisedOnceHoweverOftenItIsLookedFor()
    {
        await using var house = await House.BuildAsync();
        var road = await ReviewRoad.CompletedAsync(house);

        Assert.Equal(0, await road.RaiseDueAsync());
        await house.PassUntilAsync(road.Day);
        Assert.Equal(1, await road.RaiseDueAsync());
        Assert.Equal(0, await road.RaiseDueAsync());

        Assert.Equal(road.Day, (await road.ReviewAsync()).Day);
        Assert.Contains(TaskTypes.YearlyReview, await road.OpenAsync());
        Assert.NotEmpty(await road.MailAsync("year-talk"));
    }

    [Fact]
    public async Task Review_ThatGoesOn_ComesAgainTheNextYear()
    {
        await using var house = await House.BuildAsync();
        var road = await ReviewRoad.RaisedAsync(house);

        await road.RecordAsync(ReviewOutcome.GoesOn);
        Assert.False((await road.ReviewAsync()).IsOpen);
        Assert.DoesNotContain(TaskTypes.ReviewFollowUp, await road.OpenAsync());
        await house.PassUntilAsync(road.Day.AddMonths(11));
        Assert.Equal(0, await road.RaiseDueAsync());
        await house.PassUntilAsync(road.Day.AddMonths(12).AddDays(5));

        Assert.Equal(1, await road.RaiseDueAsync());
        Assert.Equal(2, (await road.ReviewsAsync()).Count);
    }

    [Fact]
    public async Task Review_WithChanges_IsFollowedUpBeforeItIsDone()
    {
        await using var house = await House.BuildAsync();
        var road = await ReviewRoad.RaisedAsync(house);

        await road.RecordAsync(ReviewOutcome.ChangesWanted, ReviewChange.AnotherCoordinator, ReviewChange.NewPlan);
        Assert.True((await road.ReviewAsync()).IsOpen);
        await road.Change.DoAsync(TaskTypes.ReviewFollowUp, Town.Operative, new ReviewFollowUpAnswer("Bytte er satt i gang, og møte om planen er avtalt."));

        var review = await road.ReviewAsync();
        Assert.False(review.IsOpen);
        Assert.Equal("Bytte er satt i gang, og møte om planen er avtalt.", review.FollowedUp);
        Assert.NotEmpty(await road.MailAsync("something-new"));
    }

    [Fact]
    public async Task Review_OfACaseThatIsLeft_FallsAway()
    {
        await using var house = await House.BuildAsync();
        var road = await ReviewRoad.RaisedAsync(house);
        await road.RecordAsync(ReviewOutcome.NeedOver);

        await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, "Behovet er over"));

        Assert.False((await road.ReviewAsync()).IsOpen);
        Assert.DoesNotContain(TaskTypes.ReviewFollowUp, await road.OpenAsync());
        Assert.Equal(0, await road.RaiseDueAsync());
    }

    [Fact]
    public async Task Family_BeforeTheReview_WritesItsOwnView()
    {
        await using var house = await House.BuildAsync();
        var road = await ReviewRoad.RaisedAsync(house);
        var review = await road.ReviewAsync();
        var secret = Secret().Match((await road.MailAsync("year-talk"))[0]).Groups[1].Value;

        Task<Domain.Common.Result> WriteAsync(string link, Guid id, string text) =>
            house.DoAsync(scope => scope.GetRequiredService<StatusDesk>().WriteViewAsync(link, id, text, Cancellation));
        Assert.True((await WriteAsync(secret, review.Id, "Vi er slitne")).Succeeded);
        Assert.True((await WriteAsync(secret, review.Id, "Vi er mindre slitne")).Succeeded);

        Assert.Equal("Vi er mindre slitne", Assert.Single((await road.ReviewAsync()).Views).Text);
        Assert.Equal(StatusDesk.Expired, Assert.Single((await WriteAsync("noe annet", review.Id, "Hei")).Problems).Code);
        Assert.Equal("review.closed", Assert.Single((await WriteAsync(secret, Guid.NewGuid(), "Hei")).Problems).Code);
        await road.RecordAsync(ReviewOutcome.GoesOn);
        Assert.Equal("review.closed", Assert.Single((await WriteAsync(secret, review.Id, "For sent")).Problems).Code);
    }

    [GeneratedRegex(@"/status/(\S+)")]
    private static partial Regex Secret();
}

using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Activities.Tests.Consents;

/// <summary>Consents that come to their end by their own last day, or at the 16th birthday.</summary>
public sealed class ConsentEndTests
{
    private static readonly DateOnly _until = new(2026, 9, 20);

    [Fact]
    public async Task Consent_ThatEndsSoon_IsAskedAboutOnceAndTheFamilyTold()
    {
        await using var house = await House.BuildAsync();
        var road = await ConsentRoad.UntilAsync(house, _until);

        Assert.Equal((1, 0), (await road.RaiseDueAsync(), await road.RaiseDueAsync()));

        var task = Assert.Single(await road.OpenAsync());
        Assert.Contains("Fysio", task.Texts.Title, StringComparison.Ordinal);
        Assert.Equal(Town.Caseworker.Id, task.AssigneeId);
    }

    [Fact]
    public async Task Consent_ThatIsRenewed_HoldsWithoutAGap()
    {
        await using var house = await House.BuildAsync();
        var road = await ConsentRoad.UntilAsync(house, _until);
        await road.RaiseDueAsync();

        Assert.Empty(await road.AnswerAsync(road.Answer(true, await road.ConsentAsync(Town.Physio))));
        await house.PassUntilAsync(_until.AddDays(3));

        Assert.True((await road.CaseAsync()).MayShareWith(Town.Physio, _until.AddDays(1)));
        Assert.True((await road.Asked.OfAsync(Town.Physio)).IsOpen);
        Assert.Equal(0, await road.RaiseDueAsync());
        Assert.Empty(await road.OpenAsync());
    }

    [Fact]
    public async Task Consent_ThatIsLetRunOut_HoldsToItsLastDayAndNoLonger()
    {
        await using var house = await House.BuildAsync();
        var road = await ConsentRoad.UntilAsync(house, _until);
        await road.RaiseDueAsync();

        Assert.Empty(await road.AnswerAsync(road.Answer(false, await road.ConsentAsync(Town.Physio))));
        Assert.True((await road.Asked.OfAsync(Town.Physio)).IsOpen);
        await house.PassUntilAsync(_until.AddDays(1));

        Assert.Equal(ContributionEndCause.ConsentRanOut, (await road.Asked.OfAsync(Town.Physio)).Ended!.Cause);
        Assert.Null(await road.Asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio));
        Assert.NotNull(await road.Asked.OpenTaskAsync(TaskTypes.Contribution, Town.Ppt));
        Assert.Empty(await road.OpenAsync());
    }

    [Fact]
    public async Task Consent_ThatNobodyAnswersFor_EndsAndTheTaskStays()
    {
        await using var house = await House.BuildAsync();
        var road = await ConsentRoad.UntilAsync(house, _until);
        await road.RaiseDueAsync();
        await road.Asked.MarkSentAsync(Town.Physiotherapist.Email);

        await house.PassUntilAsync(_until.AddDays(2));

        Assert.Equal(ContributionEndCause.ConsentRanOut, (await road.Asked.OfAsync(Town.Physio)).Ended!.Cause);
        Assert.Contains("no-longer-needed", await road.Asked.TemplatesToAsync(Town.Physiotherapist));
        Assert.Single(await road.OpenAsync());
        Assert.Empty(await road.AnswerAsync(road.Answer(true, await road.ConsentAsync(Town.Physio))));
        Assert.True((await road.CaseAsync()).MayShareWith(Town.Physio, road.Today));
        Assert.Empty(await road.OpenAsync());
    }

    [Fact]
    public async Task Birthday_IsTalkedAboutBefore_AndTheYoungPersonDecidesFromTheDay()
    {
        await using var house = await House.BuildAsync();
        var road = new ConsentRoad(house, await Investigation.BeginAsync(house));
        var birthday = road.Today.AddDays(60);
        await road.CorrectBirthDateAsync(birthday.AddYears(-16));

        Assert.Equal(1, await road.RaiseDueAsync());
        Guid[] both = [await road.ConsentAsync(Town.Ppt), await road.ConsentAsync(Town.Physio)];
        Assert.Equal("consent.young-person", Assert.Single((await road.AnswerAsync(road.Answer(true, both))).Distinct()));
        Assert.Empty(await road.AnswerAsync(road.Answer(true, both) with { By = ConsentGiver.YoungPerson, Name = "Hans" }));

        await house.PassUntilAsync(birthday.AddDays(1));
        var theCase = await road.CaseAsync();
        Assert.True(theCase.MayShareWith(Town.Ppt, birthday.AddDays(-1)));
        Assert.True(theCase.MayShareWith(Town.Ppt, birthday));
        Assert.All(theCase.Consents.Where(consent => consent.GivenOn == birthday), consent => Assert.Equal(ConsentGiver.YoungPerson, consent.By));
        Assert.Equal(0, await road.RaiseDueAsync());
    }

    [Fact]
    public async Task Birthday_ThatComesWithoutAnAnswer_StopsWhatWasAskedAndLeavesTheTask()
    {
        await using var house = await House.BuildAsync();
        var road = new ConsentRoad(house, await Investigation.BeginAsync(house));
        var birthday = road.Today.AddDays(10);
        await road.CorrectBirthDateAsync(birthday.AddYears(-16));
        await road.RaiseDueAsync();

        await house.PassUntilAsync(birthday);

        Assert.Equal(ContributionEndCause.ConsentRanOut, (await road.Asked.OfAsync(Town.Ppt)).Ended!.Cause);
        Assert.Single(await road.OpenAsync());
    }

    [Fact]
    public async Task BirthDate_Corrected_TakesBackTheQuestionAndAsksAtTheRightTime()
    {
        await using var house = await House.BuildAsync();
        var road = new ConsentRoad(house, await Investigation.BeginAsync(house));
        await road.CorrectBirthDateAsync(road.Today.AddDays(10).AddYears(-16));
        await road.RaiseDueAsync();

        await road.CorrectBirthDateAsync(road.Today.AddDays(200).AddYears(-16));
        Assert.Equal(0, await road.RaiseDueAsync());

        Assert.Empty(await road.OpenAsync());
        await house.PassUntilAsync(road.Today.AddDays(111));
        Assert.Equal(1, await road.RaiseDueAsync());
    }
}

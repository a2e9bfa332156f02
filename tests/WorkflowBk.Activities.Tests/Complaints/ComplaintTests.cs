using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Complaints;

public sealed class ComplaintTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complaint_OnAClosedCase_IsUpheldByAnotherAndTheCaseGoesOn()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        var listener = await road.ListenAsync();

        await road.RegisterAsync();
        Assert.False((await road.CaseAsync()).IsOpen);
        await road.DoAsync(TaskTypes.ReviewComplaint, Town.Leader, ComplaintRoad.Changed);

        var theCase = await road.CaseAsync();
        Assert.True(theCase.IsOpen);
        Assert.Equal(DecisionOutcome.ChildCoordinator, theCase.Decision!.Outcome);
        Assert.Equal(Town.Leader.Id, theCase.Decision.DecidedBy);
        Assert.Equal(DecisionOutcome.Refused, Assert.Single(theCase.PreviousDecisions).Outcome);
        Assert.Equal("complaint-upheld", (await road.LettersAsync())[^1]);
        Assert.Contains("barnekoordinator", await road.LetterAsync("complaint-upheld"), StringComparison.Ordinal);
        Assert.Equal(WorkflowStatus.Finished, await road.StandingAsync(listener));
        Assert.Equal(ComplaintState.Upheld, (await road.ComplaintAsync()).State);
        Assert.Equal([TaskTypes.ChooseCoordinator], (await house.OpenTasksAsync(road.CaseId)).Select(task => task.Type));
    }

    [Fact]
    public async Task Complaint_UpheldBeforeTheNoWasExplained_StillTakesTheCaseOn()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilDecisionAsync();
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision(DecisionOutcome.Refused));
        await hans.SendLetterAsync();
        var road = new ComplaintRoad(house, hans);
        await road.RegisterAsync();
        await road.DoAsync(TaskTypes.ReviewComplaint, Town.Leader, ComplaintRoad.Changed);

        await road.ExplainAsync();

        Assert.True((await road.CaseAsync()).IsOpen);
        Assert.Equal([TaskTypes.ChooseCoordinator], (await house.OpenTasksAsync(road.CaseId)).Select(task => task.Type));
    }

    [Fact]
    public async Task Complaint_SentTwice_IsOne()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);

        var first = await road.RegisterAsync();
        var second = await road.RegisterAsync();

        Assert.Equal((StimulusStatus.AlreadyApplied, first.InstanceId), (second.Status, second.InstanceId));
        await road.ComplaintAsync();
        Assert.Equal(1, await house.ReadAsync(db => db.Notices.CountAsync(notice => notice.Template == "complaint-received", Cancellation)));
    }

    [Fact]
    public async Task Review_ByWhoDecided_CannotBeTakenNorDone()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        await road.RegisterAsync();
        var task = Assert.Single(await house.OpenTasksAsync(road.CaseId));

        Assert.Equal(Town.Caseworker.Id, task.NotPersonId);
        Assert.Equal("task.not-for-who-decided", task.Claim(Town.Caseworker).Problems[0].Code);
        Assert.Equal("task.not-for-who-decided", task.Assign(Town.Caseworker, Town.Leader).Problems[0].Code);
        Assert.False(task.IsFor(Town.Caseworker));
        var done = await house.CompleteAsync(task.Id, Town.Caseworker, ComplaintRoad.Stands);
        Assert.Contains("complaint.reviewer-decided", done.Rejections.Select(reason => reason.Code));
        Assert.Equal(ComplaintState.Received, (await road.ComplaintAsync()).State);
    }

    [Fact]
    public async Task Complaint_Late_WaitsForSomebodyHoweverLongItTakes()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(60));

        await road.RegisterAsync();
        house.Clock.Advance(TimeSpan.FromDays(400));
        // Timers remind whoever has the task; none of them decides anything.
        await house.FireTimersAsync();

        Assert.Equal(TaskTypes.ConsiderLateComplaint, Assert.Single(await house.OpenTasksAsync(road.CaseId)).Type);
        Assert.Equal(ComplaintState.Late, (await road.ComplaintAsync()).State);
    }

    [Fact]
    public async Task LateComplaint_Taken_IsReviewed()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(60));
        await road.RegisterAsync();

        await road.DoAsync(TaskTypes.ConsiderLateComplaint, Town.Caseworker, new ConsiderLateAnswer(true, "Mor var innlagt."));
        await road.DoAsync(TaskTypes.ReviewComplaint, Town.Leader, ComplaintRoad.Changed);

        var complaint = await road.ComplaintAsync();
        Assert.Equal((ComplaintState.Upheld, true, "Mor var innlagt."), (complaint.State, complaint.IsLate, complaint.Late!.Reason));
    }

    [Fact]
    public async Task LateComplaint_Dismissed_GetsALetterThatCanBeComplainedAbout()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(60));
        await road.RegisterAsync();

        await road.DoAsync(TaskTypes.ConsiderLateComplaint, Town.Leader, new ConsiderLateAnswer(false, "Det er gått et år <b>uten</b> nytt."));

        var letter = await road.LetterAsync("complaint-late");
        Assert.Contains("pbrl § 7-5", letter, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;uten&lt;/b&gt;", letter, StringComparison.Ordinal);
        Assert.Empty(await house.OpenTasksAsync(road.CaseId));
        Assert.Equal(StimulusStatus.Applied, (await road.RegisterAsync(road.Facts() with { OwnWords = "Vi klager på at dere ikke tok klagen." })).Status);
    }

    [Theory]
    [InlineData(AppealOutcome.DecisionStands, DecisionOutcome.Refused, false)]
    [InlineData(AppealOutcome.Changed, DecisionOutcome.ChildCoordinator, true)]
    [InlineData(AppealOutcome.SentBack, null, true)]
    public async Task Forwarded_AnswerOfTheBodyOfAppeal_IsWrittenDownAndFollowed(AppealOutcome answer, DecisionOutcome? now, bool goesOn)
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        var listener = await road.ListenAsync();
        await road.RegisterAsync();

        await road.DoAsync(TaskTypes.ReviewComplaint, Town.Leader, ComplaintRoad.Stands);
        Assert.Equal(["complaint-forwarded", "complaint-forwarding"], (await road.LettersAsync())[^2..].Order());
        Assert.Contains("&lt;b&gt;Hans&lt;/b&gt; trenger {{ dette }}", await road.LetterAsync("complaint-forwarding"), StringComparison.Ordinal);
        await road.DoAsync(TaskTypes.Form, Town.Caseworker, ComplaintRoad.Form(("sentOn", "2026-09-02")));
        house.Clock.Advance(TimeSpan.FromDays(90));
        await road.DoAsync(
            TaskTypes.RecordAppealAnswer, Town.Caseworker,
            new AppealAnswerGiven(answer, new DateOnly(2026, 11, 25), "Grunnen.", answer == AppealOutcome.Changed ? ComplaintRoad.ChildCoordinator : null));

        var theCase = await road.CaseAsync();
        Assert.Equal(now, theCase.Decision?.Outcome);
        Assert.Equal(goesOn, theCase.IsOpen);
        Assert.Equal(goesOn ? WorkflowStatus.Finished : WorkflowStatus.Running, await road.StandingAsync(listener));
        Assert.Equal("complaint-answer", (await road.LettersAsync())[^1]);
        Assert.Equal(ComplaintState.Answered, (await road.ComplaintAsync()).State);
        Assert.Equal(
            answer switch
            {
                AppealOutcome.Changed => [TaskTypes.ChooseCoordinator],
                AppealOutcome.SentBack => [TaskTypes.InitialAssessment],
                _ => [],
            },
            (await house.OpenTasksAsync(road.CaseId)).Select(task => task.Type));
        Assert.Empty(await house.ReadAsync(async db => (await db.Instances.ToListAsync(Cancellation)).SelectMany(instance => instance.Incidents)));
    }

    [Fact]
    public async Task Complaint_WithoutADecision_IsRejectedAndLeavesNothing()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        var road = new ComplaintRoad(house, hans);

        var outcome = await road.RegisterAsync();

        Assert.Equal("complaint.no-decision", Assert.Single(outcome.Rejections).Code);
        Assert.Equal(0, await house.ReadAsync(db => db.Complaints.CountAsync(Cancellation)));
    }
}

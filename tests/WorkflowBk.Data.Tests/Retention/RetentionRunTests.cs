using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Retention;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Retention;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Tests.Retention;

public sealed class RetentionRunTests
{
    private static readonly DateOnly _night = new(2026, 9, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Steps_AreForWhatIsNoEvidence_TheTechnicalFirst()
    {
        var classes = RetentionSteps.All.Select(step => RetentionRules.ClassOf(step.Kind)).ToList();

        Assert.DoesNotContain(RetentionClass.DecisionEvidence, classes);
        Assert.Equal(classes.Order(), classes);
    }

    [Theory]
    [InlineData(JournalEvent.Waiting, RetentionClass.Technical)]
    [InlineData(JournalEvent.Faulted, RetentionClass.Audit)]
    [InlineData(JournalEvent.Retried, RetentionClass.Audit)]
    [InlineData(JournalEvent.Started, RetentionClass.DecisionEvidence)]
    [InlineData(JournalEvent.Completed, RetentionClass.DecisionEvidence)]
    [InlineData(JournalEvent.Cancelled, RetentionClass.DecisionEvidence)]
    [InlineData(JournalEvent.Skipped, RetentionClass.DecisionEvidence)]
    [InlineData(JournalEvent.Noted, RetentionClass.DecisionEvidence)]
    [InlineData(JournalEvent.Finished, RetentionClass.DecisionEvidence)]
    [InlineData((JournalEvent)99, RetentionClass.DecisionEvidence)]
    public void KindOf_LineOfTheJournal_HasItsClass(JournalEvent what, RetentionClass expected) =>
        Assert.Equal(expected, RetentionRules.ClassOf(RetentionSteps.KindOf(what)));

    [Fact]
    public async Task Run_WhatIsOld_GoesAndTheRestStays()
    {
        await using var database = await Database.CreateAsync();
        var now = database.Clock.Now;
        await database.SaveAsync(Key("old", now.AddDays(-401)), Key("new", now.AddDays(-399)));

        var work = await RunAsync(database, _night);

        Assert.Equal(1, Assert.Single(work!.Removed).Value);
        Assert.Equal((now, false), (work.EndedAt, work.StoppedEarly));
        Assert.Equal(["new"], await KeysAsync(database));
        Assert.Equal(_night, Assert.Single(await database.DoAsync(scope => scope.GetRequiredService<RetentionQuery>().LastAsync(9, Cancellation))).Night);
    }

    [Fact]
    public async Task Run_OnSeveralNodesAtOnce_OneDoesIt()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync([.. Enumerable.Range(0, 50).Select(number => Key($"k{number:00}", database.Clock.Now.AddYears(-3)))]);

        var works = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(database, _night, new() { RowsAtOnce = 7, PauseMilliseconds = 0 })));

        Assert.Equal(50, Assert.Single(works, work => work is not null)!.Removed[RecordKind.StimulusKey]);
        Assert.Null(await RunAsync(database, _night));
        Assert.NotNull(await RunAsync(database, _night.AddDays(1)));
    }

    [Fact]
    public async Task Run_MoreThanTheBudget_GoesOnTheNightAfter()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync([.. Enumerable.Range(0, 25).Select(number => Key($"k{number:00}", database.Clock.Now.AddYears(-3)))]);
        RetentionBudget budget = new() { RowsPerNight = 10, RowsAtOnce = 4, PauseMilliseconds = 0 };

        var nights = new List<NightsWork?>();
        for (var i = 0; i < 3; i++)
            nights.Add(await RunAsync(database, _night.AddDays(i), budget));

        Assert.Equal([(10, true), (10, true), (5, false)], nights.Select(work => (work!.Removed[RecordKind.StimulusKey], work.StoppedEarly)));
    }

    [Fact]
    public async Task Run_SentMail_LosesItsTextUnlessItIsTheFamilys()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        await database.SaveAsync(theCase);
        await database.SaveAsync(Sent(theCase, NoticeAudience.Staff, -91), Sent(theCase, NoticeAudience.Staff, -89), Sent(theCase, NoticeAudience.Family, -91));

        await RunAsync(database, _night);

        var left = await database.ReadAsync(db => db.AllNotices.OrderBy(row => row.SentAt).ToListAsync(Cancellation));
        Assert.Equal(["Family True", "Staff False", "Staff True"], left.Select(row => $"{row.Audience} {row.Body.Length > 0}").Order());
        Assert.Equal("", left.First(row => row.Audience == NoticeAudience.Staff).Body);
    }

    [Fact]
    public async Task Run_FamilysOldLinks_StayWhileTheCaseIsOpen()
    {
        await using var database = await Database.CreateAsync();
        var (open, closed) = (Database.NewCase(), Database.NewCase());
        await database.SaveAsync(open, closed);
        await database.SaveAsync(Link(open), Link(closed));
        await database.ReadAsync(db => db.Cases
            .Where(row => row.Id == closed.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, database.Clock.Now.AddDays(-60)), Cancellation));

        await RunAsync(database, _night);

        Assert.Equal(open.Id, Assert.Single(await database.ReadAsync(db => db.FamilyLinks.ToListAsync(Cancellation))).CaseId);

        FamilyLink Link(Case of) => new(of.Id, Guid.NewGuid(), Guid.NewGuid().ToString(), null, asked: false, database.Clock.Now.AddDays(-120));
    }

    private static AcceptedStimulus Key(string key, DateTimeOffset at) => new(key, Guid.NewGuid(), at);

    private static Notice Sent(Case theCase, NoticeAudience audience, int days)
    {
        var at = new ManualClock().Now.AddDays(days);
        Notice notice = new(
            Guid.CreateVersion7(), theCase.Id, "task-assigned", "Marte", "marte@fjordvik.example", LanguageForm.Nb, "Nytt", "Det har kommet noe nytt.", at,
            audience: audience);
        notice.MarkSent(at);
        return notice;
    }

    private static Task<List<string>> KeysAsync(Database database) =>
        database.ReadAsync(db => db.Stimuli.Select(row => row.Key).Order().ToListAsync(Cancellation));

    private static Task<NightsWork?> RunAsync(Database database, DateOnly night, RetentionBudget? budget = null) => new RetentionRun(
        database.Services.GetRequiredService<IServiceScopeFactory>(), database.Services.GetRequiredService<IBurstFactory>(), new RetentionPeriods(),
        budget ?? new RetentionBudget { PauseMilliseconds = 0 }, database.Clock).RunAsync(night, Cancellation);
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Absences;
using WorkflowBk.Activities.Attachments;
using WorkflowBk.Activities.Deadlines;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Notes;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests;

/// <summary>What people do beside the process: in turn with it, and once for each form.</summary>
public sealed class BesideTheProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AdHoc_PostedTwice_IsOneTaskWithItsDeadline()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        var key = Guid.NewGuid();

        for (var i = 0; i < 2; i++)
            Assert.Empty(await AddAsync(house, hans.CaseId, Request(Town.Leader.Id), key));

        var task = Assert.Single(await house.OpenTasksAsync(hans.CaseId), task => task.IsAdHoc);
        Assert.Equal((Town.Leader.Id, StaffRole.KeLeader), (task.AssigneeId!.Value, task.Role));
        Assert.Equal(new DateOnly(2026, 9, 10), (await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation))).Due);
        Assert.True(await house.ReadAsync(db => db.CaseMembers.AnyAsync(row => row.CaseId == hans.CaseId && row.StaffId == Town.Leader.Id, Cancellation)));
    }

    [Fact]
    public async Task AdHoc_ToAServiceWithoutConsent_IsRefusedAndNothingIsTold()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();

        Assert.Equal(["ad-hoc.no-consent"], await AddAsync(house, hans.CaseId, Request(Town.Headteacher.Id)));
        Assert.Empty(await AddAsync(house, hans.CaseId, Request(Town.SpecialTeacher.Id)));
        Assert.False(await house.ReadAsync(db => db.CaseMembers.AnyAsync(row => row.StaffId == Town.Headteacher.Id, Cancellation)));
    }

    [Fact]
    public async Task AdHoc_DoneTwiceOrByAnother_HasOneEffectAndTellsTheOther()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        await AddAsync(house, hans.CaseId, Request(Town.Leader.Id));
        var task = (await house.OpenTasksAsync(hans.CaseId)).Single(task => task.IsAdHoc);

        Assert.Equal(["task.not-yours"], await CompleteAsync(house, task.Id, "Meg først", Town.Dedicated.Id));
        Assert.Empty(await CompleteAsync(house, task.Id, "Ringt.", Town.Leader.Id));
        Assert.Empty(await CompleteAsync(house, task.Id, "Ringt igjen.", Town.Leader.Id));
        Assert.Equal(["task.closed"], await house.DoAsync(scope => CodesAsync(
            scope.GetRequiredService<AdHocDesk>().CancelAsync(task.Id, "Trengs ikke", Town.Caseworker.Id, Cancellation))));

        var done = await house.ReadAsync(db => db.Tasks.SingleAsync(row => row.Id == task.Id, Cancellation));
        Assert.Equal((TaskState.Done, "Ringt."), (done.State, done.ResultText));
        Assert.NotNull((await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation))).ClosedOn);
    }

    [Fact]
    public async Task AdHoc_WhenTheCaseCloses_IsCancelledWithIt()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();
        await AddAsync(house, hans.CaseId, Request(Town.Leader.Id));

        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { FamilyWantsToGoOn = false, Notes = "De vil ikke." });

        Assert.Empty(await house.OpenTasksAsync(hans.CaseId));
        var task = await house.ReadAsync(db => db.Tasks.SingleAsync(row => row.CreatedBy != null, Cancellation));
        Assert.Equal((TaskState.Cancelled, null), (task.State, task.CancelledBy));
        Assert.Equal(["case.closed"], await AddAsync(house, hans.CaseId, Request(Town.Leader.Id)));
    }

    [Fact]
    public async Task Notes_WhileBurstsRun_LoseNothing()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();

        var comments = Enumerable.Range(0, 20).Select(number => Task.Run(() => CommentAsync(house, hans.CaseId, $"Kommentar {number}", Guid.NewGuid()), Cancellation));
        var process = hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());
        await Task.WhenAll([.. comments, process]);

        Assert.Equal(20, await house.ReadAsync(db => db.Comments.CountAsync(row => row.CaseId == hans.CaseId, Cancellation)));
        Assert.Contains(await house.OpenTasksAsync(hans.CaseId), task => task.Type == TaskTypes.ChooseContributors);
    }

    [Fact]
    public async Task Comment_PostedTwiceAtOnce_IsOne()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();
        var key = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => CommentAsync(house, hans.CaseId, "Ringte.", key), Cancellation)));

        Assert.Equal(1, await house.ReadAsync(db => db.Comments.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Attachment_PostedTwice_IsOneRowAndOneFile()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();
        var key = Guid.NewGuid();

        for (var i = 0; i < 2; i++)
        {
            Assert.Empty(await house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AttachmentDesk>().AddAsync(
                hans.CaseId, null, @"..\..\epikrise.pdf", new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7")), "", Town.Caseworker.Id, key, Cancellation))));
        }

        var row = Assert.Single(await house.ReadAsync(db => db.Attachments.ToListAsync(Cancellation)));
        Assert.Equal("epikrise.pdf", row.FileName);
        Assert.Single(await house.DoAsync(scope => Task.FromResult(
            scope.GetRequiredService<Domain.Attachments.IAttachmentFiles>().WrittenBefore(DateTimeOffset.MaxValue))));
    }

    [Fact]
    public async Task Pause_AndResume_KeepsBothDatesWhoAndWhen()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();
        var deadline = await house.ReadAsync(db => db.Deadlines.FirstAsync(row => row.TaskId != null, Cancellation));
        var key = Guid.NewGuid();

        for (var i = 0; i < 2; i++)
            Assert.Empty(await PauseAsync(house, hans.CaseId, deadline.Id, new DateOnly(2026, 9, 1), "Venter på epikrise", key));
        Assert.Equal(["deadline.already-paused"], await PauseAsync(house, hans.CaseId, deadline.Id, new DateOnly(2026, 9, 1), "Igjen", Guid.NewGuid()));
        house.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(["deadline.in-the-future"], await ResumeAsync(house, hans.CaseId, deadline.Id, new DateOnly(2026, 9, 9)));
        Assert.Empty(await ResumeAsync(house, hans.CaseId, deadline.Id, new DateOnly(2026, 9, 8)));

        var after = await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.Id == deadline.Id, Cancellation));
        Assert.Equal((deadline.Due, deadline.Due.AddDays(7)), (after.OriginalDue, after.Due));
        Assert.Equal(Town.Caseworker.Id, Assert.Single(after.Pauses).PausedBy);
    }

    [Fact]
    public async Task Pause_WithNothingSaid_SaysEverythingAtOnceAndChangesNothing()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();

        Assert.Equal(
            ["deadline.reason-missing", "deadline.none-chosen", "deadline.date-missing"],
            await house.DoAsync(scope => CodesAsync(scope.GetRequiredService<DeadlineDesk>().PauseAsync(
                hans.CaseId, [], null, " ", Town.Caseworker.Id, Guid.NewGuid(), Cancellation))));
        Assert.Equal(["deadline.closed"], await PauseAsync(house, hans.CaseId, Guid.NewGuid(), new DateOnly(2026, 9, 1), "Fremmed", Guid.NewGuid()));
    }

    [Fact]
    public async Task StandIn_DoesTheTaskInTheProcess_AndTheFamilyKeepsItsCaseworker()
    {
        await using var house = await House.BuildAsync();
        StaffMember anders = new(Guid.NewGuid(), "Anders Haug", null, "anders@fjordvik.example", null, Town.Unit, [StaffRole.Caseworker, StaffRole.Coordinator]);
        await house.ReadAsync(db =>
        {
            db.Add(anders);
            return db.SaveChangesAsync(Cancellation);
        });
        var hans = await new Hans(house).UntilAssessmentAsync();
        var task = (await house.OpenTasksAsync(hans.CaseId)).Single(task => task.Type == TaskTypes.InitialAssessment);
        Assert.Equal(Town.Caseworker.Id, task.AssigneeId);

        Assert.Equal(StimulusStatus.Rejected, (await house.CompleteAsync(task.Id, anders, Hans.Assessment())).Status);
        Assert.Empty(await house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AbsenceDesk>().RegisterAsync(
            new AbsencePlan(Town.Caseworker.Id, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 4), Town.Dedicated.Id, anders.Id), Town.Leader, Guid.NewGuid(), Cancellation))));
        Assert.Equal(StimulusStatus.Applied, (await house.CompleteAsync(task.Id, anders, Hans.Assessment())).Status);

        Assert.Equal(anders.Id, (await house.ReadAsync(db => db.Tasks.SingleAsync(row => row.Id == task.Id, Cancellation))).CompletedBy);
        Assert.Equal(Town.Caseworker.Id, (await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).CaseworkerId);
    }

    [Fact]
    public async Task Absence_ForSomebodyElsesPeople_IsRefused()
    {
        await using var house = await House.BuildAsync();

        Assert.Equal(["absence.not-allowed"], await house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AbsenceDesk>().RegisterAsync(
            new AbsencePlan(Town.Caseworker.Id, new DateOnly(2026, 9, 1), null, null, Town.Dedicated.Id), Town.PhysioLeader, Guid.NewGuid(), Cancellation))));
    }

    private static AdHocRequest Request(Guid person) =>
        new("Ring habiliteringen", "Hør når <b>utredningen</b> {{ er }} ferdig.", person, null, null, new DateOnly(2026, 9, 10));

    private static Task<IReadOnlyList<string>> AddAsync(House house, Guid caseId, AdHocRequest request, Guid? key = null) => house.DoAsync(scope =>
        CodesAsync(scope.GetRequiredService<AdHocDesk>().AddAsync(caseId, request, Town.Caseworker.Id, key ?? Guid.NewGuid(), Cancellation)));

    private static Task<IReadOnlyList<string>> CompleteAsync(House house, Guid task, string result, Guid by) =>
        house.DoAsync(scope => CodesAsync(scope.GetRequiredService<AdHocDesk>().CompleteAsync(task, result, by, Cancellation)));

    private static Task<IReadOnlyList<string>> CommentAsync(House house, Guid caseId, string text, Guid key) => house.DoAsync(scope =>
        CodesAsync(scope.GetRequiredService<NotesDesk>().CommentAsync(caseId, null, text, Town.Caseworker.Id, key, Cancellation)));

    private static Task<IReadOnlyList<string>> PauseAsync(House house, Guid caseId, Guid deadline, DateOnly from, string reason, Guid key) =>
        house.DoAsync(scope => CodesAsync(
            scope.GetRequiredService<DeadlineDesk>().PauseAsync(caseId, [deadline], from, reason, Town.Caseworker.Id, key, Cancellation)));

    private static Task<IReadOnlyList<string>> ResumeAsync(House house, Guid caseId, Guid deadline, DateOnly on) => house.DoAsync(scope =>
        CodesAsync(scope.GetRequiredService<DeadlineDesk>().ResumeAsync(caseId, [deadline], on, Town.Caseworker.Id, Guid.NewGuid(), Cancellation)));

    private static async Task<IReadOnlyList<string>> CodesAsync(Task<Result> result) => [.. (await result).Problems.Select(problem => problem.Code)];
}

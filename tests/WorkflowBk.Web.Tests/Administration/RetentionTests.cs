using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Data.Retention;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.Tests.Administration;

public sealed class RetentionTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Run_AHundredYearsAfterADecision_EverythingItRestsOnIsThere()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        await app.DeliverAsync();
        var (before, decision) = (await EvidenceAsync(), (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId))).Single().Decision);
        Assert.NotEmpty(await app.RowsAsync(db => db.Stimuli));
        Assert.All(before, kind => Assert.True(kind.Value > 0 || kind.Key == "attachments", kind.Key));
        var now = app.Clock.Now;
        app.Clock.Advance(TimeSpan.FromDays(36_500));

        var work = await app.UseAsync<RetentionRun, NightsWork?>(run => run.RunAsync(new DateOnly(2130, 1, 1), TestContext.Current.CancellationToken));
        app.Clock.Now = now;

        Assert.True(work!.Removed.Values.Sum() > 10);
        Assert.Empty(await app.RowsAsync(db => db.Stimuli));
        Assert.Equal(before, await EvidenceAsync());
        var kept = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId))).Single().Decision;
        Assert.Equal((decision!.Outcome, decision.Reason), (kept!.Outcome, kept.Reason));

        var page = await (await app.SignInAsync("admin")).GetAsync("/admin/opprydding");
        Assert.Contains("Merker for at noe er utført:", page.Text, StringComparison.Ordinal);
        Assert.Contains("1. januar 2130", page.Text, StringComparison.Ordinal);
        Assert.Contains("Natt til", (await (await app.SignInAsync("admin", "nn")).GetAsync("/admin/opprydding")).Html, StringComparison.Ordinal);
    }

    private Task<Dictionary<string, int>> EvidenceAsync() => app.UseAsync<MunicipalityDb, Dictionary<string, int>>(async db => new()
    {
        ["cases"] = await db.Cases.CountAsync(TestContext.Current.CancellationToken),
        ["documents"] = await db.Documents.CountAsync(TestContext.Current.CancellationToken),
        ["appointments"] = await db.Appointments.CountAsync(TestContext.Current.CancellationToken),
        ["attachments"] = await db.Attachments.CountAsync(TestContext.Current.CancellationToken),
        ["instances"] = await db.Instances.CountAsync(TestContext.Current.CancellationToken),
        ["steps"] = await db.Journal.CountAsync(row => row.Event != JournalEvent.Waiting && row.Event != JournalEvent.Faulted, TestContext.Current.CancellationToken),
        ["versions"] = await db.WorkflowVersions.CountAsync(TestContext.Current.CancellationToken),
        ["notices to the family"] = await db.Notices.CountAsync(TestContext.Current.CancellationToken),
        ["tasks"] = await db.Tasks.CountAsync(TestContext.Current.CancellationToken),
    });
}

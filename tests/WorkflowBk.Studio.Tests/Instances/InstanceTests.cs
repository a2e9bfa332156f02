using System.Net;
using System.Text.Json.Nodes;
using WorkflowBk.Studio.Tests.Kit;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Studio.Tests.Instances;

public sealed class InstanceTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly JsonObject _everything = new() { ["page"] = 0, ["pageSize"] = 100 };

    [Fact]
    public async Task ListAndViewer_OfACase_ShowStepsAndTimesAndNobody()
    {
        await BeginCaseAsync("Amina Yusuf");
        var designer = await Designer.OpenAsync(app);
        var ofTheProcess = _everything.DeepClone();
        ofTheProcess["definitionId"] = "oppnevning-barnekoordinator";
        var listed = await designer.PostAsync("/workflow-instances", ofTheProcess);
        var id = (string)listed.Items[0]["id"]!;
        Assert.Equal("oppnevning-barnekoordinator-v1", (string)listed.Items[0]["definitionVersionId"]!);
        Assert.Equal("Suspended", (string)listed.Items[0]["subStatus"]!);

        List<string> told = [listed.Text];
        foreach (var path in (string[])["", "/execution-state", "/variables"])
            told.Add((await designer.GetAsync($"/workflow-instances/{id}{path}")).Text);
        var journal = await designer.PostAsync($"/workflow-instances/{id}/journal?skip=0&take=109", new JsonObject { ["filter"] = null });
        told.Add(journal.Text);
        var runs = await designer.GetAsync($"/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1:appointment:register-inquiry");
        told.Add(runs.Text);
        var run = (string)runs.Items[0]["id"]!;
        told.Add((await designer.GetAsync($"/activity-executions/by-id?id={run}")).Text);
        told.Add((await designer.GetAsync($"/activity-executions/{run}/call-stack?includeCrossWorkflowChain=True")).Text);
        var report = await designer.PostAsync("/activity-executions/report", new JsonObject { ["workflowInstanceId"] = id, ["activityNodeIds"] = new JsonArray() });
        told.Add(report.Text);

        var (theCase, reference) = await CaseAsync();
        Assert.All(told, text => Assert.DoesNotContain("Amina", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(told, text => Assert.DoesNotContain(theCase.ToString(), text, StringComparison.OrdinalIgnoreCase));
        Assert.All(told, text => Assert.DoesNotContain(reference, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(journal.Items, line => (string)line["eventName"]! == "Suspended" && (string)line["activityType"]! == "Bk.PreliminaryAnswer");
        Assert.Contains(
            (JsonArray)report.Json["stats"]!, stat => (string)stat!["activityId"]! == "preliminary-wait" && (bool)stat["isBlocked"]!);
        Assert.Equal("Completed", (string)runs.Items[0]["status"]!);
    }

    [Fact]
    public async Task Run_OfAProcessWithACase_MakesNoCase()
    {
        var designer = await Designer.OpenAsync(app);
        var before = (await app.RowsAsync(db => db.Instances)).Count;

        var answer = await designer.PostTextAsync(
            "/workflow-definitions/oppnevning-barnekoordinator/execute", """{"correlationId":null,"triggerActivityId":null,"versionOptions":"Latest","input":null}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("True", designer.LastHeaders!.GetValues("x-elsa-workflow-cannot-start").Single());
        Assert.Contains("starter med en henvendelse", designer.Told, StringComparison.Ordinal);
        Assert.Equal(before, (await app.RowsAsync(db => db.Instances)).Count);
    }

    [Fact]
    public async Task Run_OfAWorkflowAboutNothing_RunsWhatIsPublished()
    {
        var designer = await Designer.OpenAsync(app);
        var (steps, connections) = Drawings.Simple();
        var model = await designer.CreateAsync("Kjør meg", steps, connections);

        await designer.PostTextAsync("/workflow-definitions/kjoer-meg/execute", "{}");
        Assert.Contains("ikke publisert", designer.Told, StringComparison.Ordinal);
        await designer.PublishAsync(model);
        await designer.PostTextAsync("/workflow-definitions/kjoer-meg/execute", "{}");

        var id = designer.LastHeaders!.GetValues("x-elsa-workflow-instance-id").Single();
        Assert.Equal("Finished", (string)(await designer.GetAsync($"/workflow-instances/{id}")).Json["status"]!);
        Assert.DoesNotContain("Hei", (await designer.PostAsync($"/workflow-instances/{id}/journal?skip=0&take=9")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelAndDelete_OfACasesProcess_AreRefused()
    {
        await BeginCaseAsync("Per Aas");
        var designer = await Designer.OpenAsync(app);
        var id = (await app.RowsAsync(db => db.Instances.Where(row => row.Status == WorkflowStatus.Running && row.DefinitionId == "oppnevning-barnekoordinator")))[0].Id;

        Assert.Contains("hører til en sak", Assert.Single((await designer.PostTextAsync($"/cancel/workflow-instances/{id}", "")).Errors), StringComparison.Ordinal);
        Assert.Contains("Ikke slettet", Assert.Single((await designer.DeleteAsync($"/workflow-instances/{id}")).Errors), StringComparison.Ordinal);
        var all = await designer.PostTextAsync("/alterations/submit", """{"alterations":[{"type":"Cancel"}],"filter":{"emptyFilterSelectsAll":true}}""");
        Assert.Equal(HttpStatusCode.BadRequest, all.Status);
        foreach (var body in (string[])["""{"ids":null,"definitionVersionId":"oppnevning-barnekoordinator-v1","definitionId":null,"versionOptions":null}""", $$"""{"ids":["{{id}}"]}""", "{}"])
            Assert.Equal(0, (int)(await designer.PostTextAsync("/bulk-actions/cancel/workflow-instances", body)).Json["cancelled"]!);
        Assert.Contains((await app.RowsAsync(db => db.Instances)), row => row.Id == id && row.Status == WorkflowStatus.Running);
    }

    [Fact]
    public async Task Cancel_OfAProcessAboutNothing_EndsIt()
    {
        var designer = await Designer.OpenAsync(app);
        await designer.PublishAsync(await designer.CreateAsync("Venter", [Drawings.Step("wait", "Elsa.Event", ("eventName", "case-withdrawn"))]));
        await designer.PostTextAsync("/workflow-definitions/venter/execute", "{}");
        var id = designer.LastHeaders!.GetValues("x-elsa-workflow-instance-id").Single();

        Assert.Equal(HttpStatusCode.OK, (await designer.PostTextAsync($"/cancel/workflow-instances/{id}", "")).Status);
        Assert.Equal(HttpStatusCode.OK, (await designer.PostTextAsync($"/cancel/workflow-instances/{id}", "")).Status);
        var filtered = await designer.PostTextAsync("/workflow-instances", """{"page":0,"pageSize":10,"subStatuses":["Cancelled"],"definitionIds":["venter"]}""");

        Assert.Equal(id, (string)Assert.Single(filtered.Items)["id"]!);
    }

    [Fact]
    public async Task Viewer_OfACaseThatWasMovedToAVersionWithOtherSteps_EndsWhatIsNotThere()
    {
        var designer = await Designer.OpenAsync(app);
        JsonArray Steps(string wait) => [Drawings.Step("start", "Elsa.Start"), Drawings.Step(wait, "Elsa.Event", ("eventName", "case-withdrawn")), Drawings.Step("end", "Elsa.End")];
        JsonArray Lines(string wait) => [Drawings.Line("start", wait), Drawings.Line(wait, "end")];
        var model = await designer.PublishAsync(await designer.CreateAsync("Flyttes", Steps("wait"), Lines("wait")));
        await designer.PostTextAsync("/workflow-definitions/flyttes/execute", "{}");
        var id = Guid.Parse(designer.LastHeaders!.GetValues("x-elsa-workflow-instance-id").Single());
        (model["root"]!["activities"], model["root"]!["connections"]) = (Steps("await"), Lines("await"));
        await designer.PublishAsync(model);
        await app.UseAsync<IWorkflowEngine, StimulusOutcome>(engine => engine.MoveAsync(
            new MoveInstance(id, "flyttes-v2", new Dictionary<string, string> { ["wait"] = "await" }, "Nytt navn", "flytt", null), TestContext.Current.CancellationToken));

        var report = await designer.PostAsync("/activity-executions/report", new JsonObject { ["workflowInstanceId"] = id.ToString(), ["activityNodeIds"] = new JsonArray() });
        var journal = await designer.PostAsync($"/workflow-instances/{id}/journal?skip=0&take=109", new JsonObject { ["filter"] = null });
        var stats = ((JsonArray)report.Json["stats"]!).ToDictionary(stat => (string)stat!["activityId"]!, stat => (bool)stat!["isBlocked"]!);

        Assert.Equal(HttpStatusCode.OK, journal.Status);
        Assert.True(stats["await"]);
        Assert.False(stats.GetValueOrDefault("wait"));
    }

    private async Task BeginCaseAsync(string name) => await (await ContactForm.OpenAsync(app.NewBrowser(), name)).PostAsync();

    private async Task<(Guid Id, string Reference)> CaseAsync()
    {
        var theCase = (await app.RowsAsync(db => db.Cases))[0];
        return (theCase.Id, theCase.Reference);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using WorkflowBk.Studio.Tests.Kit;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Studio.Tests.Definitions;

public sealed class PublishingTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Publish_OfWhatIsNotSound_SaysEveryReasonAndKeepsTheDraft()
    {
        var designer = await Designer.OpenAsync(app);
        var model = await designer.CreateAsync(
            "Ikke ferdig", [Drawings.Step("start", "Elsa.Start"), Drawings.Step("Beskjed", "Bk.NotifyFamily"), Drawings.Step("lost", "Elsa.End")],
            [Drawings.Line("start", "Beskjed")]);
        model["description"] = "Lagret likevel";

        var answer = await designer.SaveAsync(model, publish: true);

        Assert.Contains("ikke publisert", Assert.Single(answer.Errors), StringComparison.Ordinal);
        var page = await designer.PublishingPageAsync();
        Assert.Contains("«Beskjed»: «Mal» må fylles ut.", page.Text, StringComparison.Ordinal);
        Assert.Contains("«lost»: Ingen vei leder til steget.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publiser versjon", page.Text, StringComparison.Ordinal);
        var kept = await designer.ReadAsync("ikke-ferdig");
        Assert.Equal("Lagret likevel", (string)kept["description"]!);
        Assert.False((bool)kept["isPublished"]!);
        Assert.Equal(HttpStatusCode.OK, (await designer.SaveAsync(kept)).Status);
    }

    [Fact]
    public async Task Publish_SentTwice_IsOnePublication()
    {
        var designer = await Designer.OpenAsync(app);
        var (steps, connections) = Drawings.Simple();
        var model = await designer.CreateAsync("To ganger", steps, connections);

        Assert.Single((await designer.SaveAsync(model, publish: true)).Errors);
        await designer.PublishAsync(model);
        var again = await designer.SaveAsync(model, publish: true);
        var listed = await designer.PostAsync("/workflow-definitions/to-ganger/publish");

        Assert.True((bool)again.Json["alreadyPublished"]!);
        Assert.True((bool)listed.Json["alreadyPublished"]!);
        Assert.Equal(1, (int)again.Definition["version"]!);
    }

    [Fact]
    public async Task Publish_OfWorkflowsThatRunEachOther_IsRefused()
    {
        var designer = await Designer.OpenAsync(app);
        var one = await designer.CreateAsync("Ring en", [Drawings.Step("go", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", "ring-to"))]);
        await designer.PublishAsync(one);
        designer.DrawnOn = null;
        var two = await designer.CreateAsync("Ring to", [Drawings.Step("go", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", "ring-en"))]);
        var self = await designer.CreateAsync("Selv", [Drawings.Step("go", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "selv"))]);

        foreach (var id in (string[])["ring-to", "selv"])
        {
            Assert.Single((await designer.PostAsync($"/workflow-definitions/{id}/publish")).Errors);
            Assert.Contains("uten slutt", (await designer.PublishingPageAsync()).Text, StringComparison.Ordinal);
        }

        Assert.False((bool)two["isPublished"]!);
        Assert.False((bool)self["isPublished"]!);
    }

    [Fact]
    public async Task RollBackRetractAndDelete_DoWhatTheySay()
    {
        var designer = await Designer.OpenAsync(app);
        var (steps, connections) = Drawings.Simple();
        var model = await designer.PublishAsync(await designer.CreateAsync("Fram og tilbake", steps, connections));
        model["description"] = "Nummer to";
        await designer.PublishAsync(model);

        var reverted = await designer.PostTextAsync("/workflow-definitions/fram-og-tilbake/revert/1", "");
        Assert.Equal(3, (int)reverted.Json["version"]!);
        Assert.Equal(3, (int)(await designer.PostTextAsync("/workflow-definitions/fram-og-tilbake/revert/1", "")).Json["version"]!);
        Assert.Equal(2, (int)(await designer.ReadAsync("fram-og-tilbake", "Published"))["version"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await designer.DeleteAsync("/workflow-definition-versions/fram-og-tilbake-v3")).Status);
        Assert.Equal(HttpStatusCode.OK, (await designer.PostAsync("/workflow-definitions/fram-og-tilbake/retract")).Status);
        Assert.Contains("ikke publisert", Assert.Single((await designer.PostAsync("/workflow-definitions/fram-og-tilbake/retract")).Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await designer.DeleteAsync("/workflow-definitions/fram-og-tilbake")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await designer.DeleteAsync("/workflow-definitions/fram-og-tilbake")).Status);
    }

    [Fact]
    public async Task Delete_OfWhatCasesFollow_IsRefused()
    {
        await (await ContactForm.OpenAsync(app.NewBrowser(), "Amina Yusuf")).PostAsync();
        var designer = await Designer.OpenAsync(app);

        var one = await designer.DeleteAsync("/workflow-definitions/oppnevning-barnekoordinator");
        var version = await designer.DeleteAsync("/workflow-definition-versions/oppnevning-barnekoordinator-v1");
        var bulk = await designer.PostAsync(
            "/bulk-actions/delete/workflow-definitions/by-definition-id", new JsonObject { ["definitionIds"] = new JsonArray("oppnevning-barnekoordinator") });

        Assert.Contains("Saker følger", Assert.Single(one.Errors), StringComparison.Ordinal);
        Assert.Contains("Versjon 1", Assert.Single(version.Errors), StringComparison.Ordinal);
        Assert.Equal(0, (int)bulk.Json["deleted"]!);
        Assert.Contains("Saker følger", designer.Told, StringComparison.Ordinal);
        Assert.Equal(1, (int)(await designer.ReadAsync("oppnevning-barnekoordinator"))["version"]!);
    }

    [Fact]
    public async Task BulkPublish_OfSeveralDrafts_SaysThatEachHasAPageOfItsOwn()
    {
        var designer = await Designer.OpenAsync(app);
        var (steps, connections) = Drawings.Simple();
        await designer.CreateAsync("Flere god", steps, connections);
        designer.DrawnOn = null;
        await designer.CreateAsync("Flere til");

        var answer = await BulkPublishAsync(designer, "flere-god", "flere-til", "klage", "borte");
        var one = await BulkPublishAsync(designer, "flere-god", "klage");

        Assert.Empty((JsonArray)answer.Json["published"]!);
        Assert.Equal(["klage"], ((JsonArray)answer.Json["alreadyPublished"]!).Select(id => (string)id!));
        Assert.Equal(["borte"], ((JsonArray)answer.Json["notFound"]!).Select(id => (string)id!));
        Assert.Single(one.Errors);
        Assert.Contains("Publiser versjon 1", (await designer.PublishingPageAsync()).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> BulkPublishAsync(Designer designer, params string[] ids)
    {
        var answer = await designer.PostAsync(
            "/bulk-actions/publish/workflow-definitions/by-definition-ids",
            new JsonObject { ["definitionIds"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) });
        if (answer.Status == HttpStatusCode.OK)
            Assert.Contains("Flere god, Flere til", designer.Told, StringComparison.Ordinal);
        return answer;
    }
}

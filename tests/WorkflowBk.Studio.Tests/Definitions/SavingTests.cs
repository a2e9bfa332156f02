using System.Net;
using System.Text.Json.Nodes;
using WorkflowBk.Studio.Tests.Kit;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Studio.Tests.Definitions;

public sealed class SavingTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Create_AsTheListSendsIt_GivesIdsAndADraftThatCanBeDrawnOn()
    {
        var designer = await Designer.OpenAsync(app);

        var created = await designer.CreateAsync("Årlig hjemmebesøk");

        Assert.Equal("aarlig-hjemmebesoek", (string)created["definitionId"]!);
        Assert.Equal("Workflow1:flow-Årlig hjemmebesøk", (string)created["root"]!["nodeId"]!);
        Assert.False((bool)created["isPublished"]!);
        Assert.Contains((JsonArray)created["links"]!, link => (string)link!["rel"]! == "publish");
    }

    [Fact]
    public async Task Create_SentFourTimes_MakesOneWorkflow()
    {
        var model = Drawings.New("Fire ganger");
        var designers = new List<Designer>();
        for (var time = 0; time < 4; time++)
            designers.Add(await Designer.OpenAsync(app));

        var answers = await Task.WhenAll(designers.Select(designer => designer.SaveAsync(model)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(answers.Select(answer => (string)answer.Definition["id"]!).Distinct());
        Assert.Contains("finnes alt", (await designers[0].SaveAsync(Drawings.New("Fire ganger", [Drawings.Step("a", "Elsa.Start")]))).Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_WithMeasuredBoxesAndOtherOrder_MakesNoDraft()
    {
        var designer = await Designer.OpenAsync(app);
        var model = await designer.ReadAsync("oppnevning-barnekoordinator");
        var steps = Drawings.StepsOf(model);
        foreach (var step in steps)
            step!["metadata"]!["designer"]!["size"] = new JsonObject { ["width"] = 229.75, ["height"] = 54 };
        var first = steps[0]!;
        steps.RemoveAt(0);
        steps.Add(first);

        var saved = await designer.SaveAsync(model);

        Assert.Equal(1, (int)saved.Definition["version"]!);
        Assert.True((bool)saved.Definition["isPublished"]!);
    }

    [Fact]
    public async Task Change_OfAPublishedWorkflow_IsADraftBesideIt()
    {
        var designer = await Designer.OpenAsync(app);
        var (steps, connections) = Drawings.Simple();
        var published = await designer.PublishAsync(await designer.CreateAsync("Med utkast", steps, connections));
        Assert.True((bool)published["isPublished"]!);
        Drawings.StepsOf(published)[1]!["text"]!["expression"]!["value"] = "Hei igjen";

        var first = await designer.SaveAsync(published);
        var again = await designer.SaveAsync(published);

        Assert.Equal(2, (int)first.Definition["version"]!);
        Assert.Equal(2, (int)again.Definition["version"]!);
        Assert.Equal(1, (int)(await designer.ReadAsync("med-utkast", "Published"))["version"]!);
        Assert.Equal("String", (string)Drawings.StepsOf(again.Definition)[1]!["text"]!["typeName"]!);
    }

    [Fact]
    public async Task Save_OnAnOlderVersionThanTheLatest_IsRefusedAndNothingIsLost()
    {
        var (ingrid, eirik) = (await Designer.OpenAsync(app, "ke-leader"), await Designer.OpenAsync(app));
        await eirik.CreateAsync("To samtidig", [Drawings.Step("a", "Elsa.Start"), Drawings.Step("b", "Elsa.End")]);
        var hers = await ingrid.ReadAsync("to-samtidig");
        var his = await eirik.ReadAsync("to-samtidig");
        hers["description"] = "Hennes";
        his["description"] = "Hans";

        Assert.Equal(HttpStatusCode.OK, (await ingrid.SaveAsync(hers)).Status);
        var refused = await eirik.SaveAsync(his);

        Assert.Contains("Noen andre har lagret", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Hennes", (string)(await eirik.ReadAsync("to-samtidig"))["description"]!);
        Assert.Equal(HttpStatusCode.OK, (await ingrid.SaveAsync(hers)).Status);
    }

    [Fact]
    public async Task Save_AtTheSameMoment_KeepsOneAndRefusesTheOther()
    {
        var (ingrid, eirik) = (await Designer.OpenAsync(app, "ke-leader"), await Designer.OpenAsync(app));
        await eirik.CreateAsync("Samme øyeblikk");
        var hers = await ingrid.ReadAsync("samme-oeyeblikk");
        var his = await eirik.ReadAsync("samme-oeyeblikk");
        (hers["description"], his["description"]) = ("Hennes", "Hans");

        var answers = await Task.WhenAll(ingrid.SaveAsync(hers), eirik.SaveAsync(his));

        var kept = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal((string)kept.Definition["description"]!, (string)(await eirik.ReadAsync("samme-oeyeblikk"))["description"]!);
    }

    [Fact]
    public async Task Save_ThatWouldEmptyAWorkflow_IsRefused()
    {
        var designer = await Designer.OpenAsync(app);
        var model = await designer.ReadAsync("klage");
        model["root"]!["activities"] = new JsonArray(Drawings.Step("only-new", "Elsa.WriteLine"));
        model["root"]!["connections"] = new JsonArray();

        Assert.Contains("blitt borte", Assert.Single((await designer.SaveAsync(model)).Errors), StringComparison.Ordinal);
        model["root"]!["activities"] = new JsonArray();
        Assert.Contains("blitt borte", Assert.Single((await designer.SaveAsync(model)).Errors), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await designer.ReadAsync("klage"))["version"]!);
    }

    [Fact]
    public async Task Rename_ToANameThatIsTaken_IsRefused()
    {
        var designer = await Designer.OpenAsync(app);
        var model = await designer.CreateAsync("Skal hete noe annet");
        model["name"] = "KLAGE";

        Assert.Contains("finnes alt", Assert.Single((await designer.SaveAsync(model)).Errors), StringComparison.Ordinal);
        Assert.False((bool)(await designer.GetAsync("/workflow-definitions/validation/is-name-unique?name=klage")).Json["isUnique"]!);
        Assert.True((bool)(await designer.GetAsync("/workflow-definitions/validation/is-name-unique?name=klage&definitionId=klage")).Json["isUnique"]!);
    }

    [Theory]
    [InlineData("""{"model":{"name":"x","root":{"id":"r","type":"Elsa.StateMachine","version":1}}}""", "flytskjema")]
    [InlineData("""{"model":{"name":"","root":{"id":"r","type":"Elsa.Flowchart","version":1}}}""", "navn")]
    [InlineData("""{"model":{"name":"x","root":null}}""", "Elsa 3")]
    [InlineData("""{"model":7}""", "Elsa 3")]
    [InlineData("""[1,2]""", "JSON")]
    [InlineData("""{"model":""", "JSON")]
    [InlineData("""{"model":{"name":"x","definitionId":"borte","root":{"id":"r","type":"Elsa.Flowchart","version":1}}}""", "finnes ikke lenger")]
    [InlineData("""{"model":{"name":"x","root":{"id":"r","type":"Elsa.Flowchart","version":1,"activities":[{"id":"r","type":"Elsa.End","version":1}]}}}""", "samme id")]
    public async Task Save_OfSomethingElse_IsRefusedInWords(string body, string expected)
    {
        var answer = await (await Designer.OpenAsync(app)).PostTextAsync("/workflow-definitions", body);

        Assert.Contains(expected, Assert.Single(answer.Errors), StringComparison.Ordinal);
    }
}

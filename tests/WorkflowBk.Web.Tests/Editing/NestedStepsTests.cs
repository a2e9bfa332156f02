using System.Net;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Editing;

/// <summary>Steps that lie inside others, and what only the drawing can change.</summary>
public sealed class NestedStepsTests : IDisposable
{
    private const string Edit = "/prosesser/prove-v1/rediger";

    private const string Drawing = """
        {"definitionId":"prove","name":"Prøve","madeBy":"noen","variables":[{"id":"dager","name":"Dager","typeName":"Int32","value":3}],
         "root":{"id":"flyt","type":"Elsa.Flowchart","version":1,"start":"rekke","activities":[
          {"id":"rekke","name":"Rekke","type":"Elsa.Sequence","version":1,"activities":[
            {"id":"en","name":"En","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"JavaScript","value":"'a' + 1"} },"ukjent":[1,2]},
            {"id":"to","name":"To","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Variable","value":{"id":"dager","name":"Dager"} } } }]},
          {"id":"hvis","name":"Hvis","type":"Elsa.If","version":1,"condition":{"typeName":"Boolean","expression":{"type":"JavaScript","value":"true"} },
            "then":{"id":"inni","name":"Inni","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"ja"} } } },
          {"id":"velg","name":"Velg","type":"Elsa.FlowSwitch","version":1,"cases":[{"label":"A","condition":{"type":"JavaScript","value":"true"} }]},
          {"id":"sett","name":"Sett","type":"Elsa.SetVariable","version":1,"variable":{"id":"dager","name":"Dager"},"value":{"typeName":"Object","expression":{"type":"Literal","value":4} } }],
         "connections":[{"source":{"activity":"rekke","port":"Done"},"target":{"activity":"hvis","port":"In"} },
          {"source":{"activity":"hvis","port":"Done"},"target":{"activity":"velg","port":"In"} },
          {"source":{"activity":"velg","port":"A"},"target":{"activity":"sett","port":"In"} }] } }
        """;

    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task List_OffersOnlyWhatCanBeDone()
    {
        await SaveAsync();
        var list = await (await _app.SignInAsync("process-owner")).GetAsync(Edit);

        Assert.Equal(["Endre", "Nytt steg etter", "Flytt", "Fjern"], Tools(list, "en"));
        Assert.Equal(["Endre", "Nytt steg etter", "Nytt steg inni, først", "Flytt", "Fjern"], Tools(list, "rekke"));
        Assert.Equal(["Endre"], Tools(list, "inni"));
        Assert.Contains("Dette kan bare endres i tegneflaten.", list.Document.GetElementById("steg-inni")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.Document.GetElementById("steg-inni")!.QuerySelector("a[href='/studio/arbeidsflyter/prove']"));
        Assert.Contains("Ligger inni 1. Rekke", list.Document.GetElementById("steg-en")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AddressOfWhatCannotBeDone_SaysSoAndPointsToTheDrawing()
    {
        await SaveAsync();
        var owner = await _app.SignInAsync("process-owner");

        foreach (var what in (string[])["flytt", "fjern", "nytt"])
        {
            var page = await owner.GetAsync($"{Edit}/inni/{what}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("main button"));
            Assert.NotNull(page.Document.QuerySelector("main a[href='/studio/arbeidsflyter/prove']"));
        }

        Assert.Contains("Dette kan bare endres i tegneflaten.", (await owner.GetAsync($"{Edit}/velg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ExpressionsVariablesAndListsInside_KeepTheirLanguageAndAllElse()
    {
        await SaveAsync();
        var owner = await _app.SignInAsync("process-owner");
        var script = await owner.GetAsync($"{Edit}/en");
        Assert.Contains("Tekst (JavaScript)", script.Text, StringComparison.Ordinal);
        await script.Form("step").Set("Model.Settings[0].Text", "'b' + 2").PostAsync();
        await (await owner.GetAsync($"{Edit}/inni")).Form("step").Set("Model.Settings[0].Text", "nei").Set("Model.Name", "Innerst").PostAsync();
        var variable = await owner.GetAsync($"{Edit}/to");
        Assert.Equal("dager", variable.Form("step")["Model.Settings[0].Text"]);
        Assert.True((await variable.Form("step").PostAsync()).IsRedirect);
        var set = await owner.GetAsync($"{Edit}/sett");
        Assert.Equal(("dager", "4"), (set.Form("step")["Model.Settings[0].Text"], set.Form("step")["Model.Settings[1].Text"]));

        await (await owner.GetAsync($"{Edit}/en/flytt")).Form("move-step").Set("Model.Place", "rekke/to//").PostAsync();
        await (await owner.GetAsync("/prosesser/prove-v1/nytt-steg?i=rekke")).Form("new-step").Set("Model.Type", "Elsa.Delay").PostAsync();
        await (await owner.GetAsync("/prosesser/prove-v1/nytt-steg")).Form("new-step").Set("Model.Type", "Elsa.Delay").PostAsync();

        var json = (await VersionAsync()).Json;
        var draft = DefinitionReader.Read(json).Definition!;
        Assert.Equal(["delay", "to", "en"], draft.Steps["rekke"].Children.Select(child => child.Id));
        Assert.Equal("delay-2", draft.Root.StartId);
        Assert.Contains(draft.Root.Connections, line => line is { SourceId: "delay-2", TargetId: "rekke" });
        Assert.Contains("\"madeBy\":\"noen\"", json, StringComparison.Ordinal);
        Assert.Contains("\"ukjent\":[1,2]", json, StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"JavaScript\",\"value\":\"'b' + 2\"}", json, StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"Variable\",\"value\":{\"id\":\"dager\",\"name\":\"Dager\"}}", json, StringComparison.Ordinal);
        Assert.Equal("Innerst", draft.Steps["inni"].Name);
    }

    private static IEnumerable<string> Tools(Page list, string stepId) =>
        list.Document.GetElementById($"steg-{stepId}")!.QuerySelectorAll(".wb-outline__tools a").Select(link => link.TextContent);

    private Task<LibraryOutcome> SaveAsync() =>
        _app.UseAsync<DefinitionLibrary, LibraryOutcome>(library => library.SaveAsync(Drawing, "prøve", Cancellation));

    private async Task<WorkflowVersion> VersionAsync() =>
        (await _app.UseAsync<IVersionStore, WorkflowVersion?>(store => store.FindAsync("prove-v1", Cancellation)))!;
}

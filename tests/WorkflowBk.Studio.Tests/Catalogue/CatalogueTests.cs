using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Studio.Tests.Kit;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Studio.Tests.Catalogue;

public sealed class CatalogueTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly HashSet<string> _categories =
        ["Oppgaver", "Varsler", "Frister", "Sak", "Møter", "Klage", "Overganger", "Overgangar", "Individuell plan", "Samtykke", "Gjennomgang", "Bytte av koordinator", "Byte av koordinator", "Flyt", "Oppgåver", "Varsel", "Fristar", "Møte"];

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    public async Task Everything_InTheToolbox_HasANameAndHelp(string language)
    {
        List<string> unnamed = [];
        foreach (var activity in await ItemsAsync(language))
        {
            var type = (string)activity["typeName"]!;
            Look(unnamed, type, activity, "displayName", "description", "category");
            foreach (var input in Parts(activity, "inputs"))
            {
                Look(unnamed, $"{type}.{input["name"]}", input, "displayName", "description");
                foreach (var option in OptionsOf(input))
                    Look(unnamed, $"{type}.{input["name"]}={option["value"]}", option, "text");
            }

            foreach (var output in Parts(activity, "outputs"))
                Look(unnamed, $"{type}.{output["name"]}", output, "displayName", "description");
            foreach (var port in Parts(activity, "ports"))
                Look(unnamed, $"{type}>{port["name"]}", port, "displayName");
            if (!_categories.Contains((string)activity["category"]!))
                unnamed.Add($"{type}: {activity["category"]}");
        }

        Assert.Empty(unnamed);
    }

    [Fact]
    public async Task Everything_ThatShippedWorkflowsUse_IsThereOnce()
    {
        var items = await ItemsAsync("nb");
        var keys = items.Select(item => ((string)item["typeName"]!, (int)item["version"]!)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Contains(("Elsa.NotFoundActivity", 1), keys);
        foreach (var definitionId in (string[])["oppnevning-barnekoordinator", "klage", "bytte-av-koordinator", "avslutning", "livsfaseovergang", "tiltak", "ansvarsgruppemote", "individuell-plan", "samtykke", "arlig-gjennomgang"])
        {
            var designer = await Designer.OpenAsync(app);
            foreach (var step in Drawings.StepsOf(await designer.ReadAsync(definitionId)))
                Assert.Contains(((string)step!["type"]!, (int)step["version"]!), keys);
        }
    }

    [Fact]
    public async Task Outcomes_AreThePortsThatTheEngineLeavesBy()
    {
        var items = (await ItemsAsync("nb")).ToDictionary(item => ((string)item["typeName"]!, (int)item["version"]!));
        foreach (var activity in app.Services.GetRequiredService<ActivityCatalog>().All.Where(activity => activity.FixedOutcomes is not null))
        {
            var item = items[(activity.Type, activity.Version)];
            if ((bool)item["isTerminal"]!)
                continue;
            Assert.Equal(activity.FixedOutcomes!, Parts(item, "ports").Where(port => (string)port["type"]! == "Flow").Select(port => (string)port["name"]!));
        }
    }

    [Fact]
    public async Task Dropdowns_OfferWhatTheMunicipalityHas()
    {
        var items = await ItemsAsync("nb");
        string[] Values(string type, string input) =>
            [.. OptionsOf(Parts(items.Single(item => (string)item["typeName"]! == type), "inputs").Single(part => (string)part["name"]! == input)).Select(option => (string)option["value"]!)];

        Assert.Contains("assessment-started", Values("Bk.NotifyFamily", "Template"));
        Assert.Contains("appointment-letter", Values("Bk.IssueDocument", "Template"));
        Assert.Contains("target.first-contact", Values("Bk.FirstContact", "DeadlineRule"));
        Assert.Contains("right.child-coordinator", Values("Bk.Decide", "Rule"));
        Assert.DoesNotContain("right.child-coordinator", Values("Bk.Decide", "DeadlineRule"));
        Assert.Contains("Caseworker", Values("Bk.FormTask", "Role"));
        Assert.Contains("Investigation", Values("Bk.EnterPhase", "Phase"));
    }

    [Fact]
    public async Task Names_OfInputs_AreNoneOfTheStepsOwnMembers()
    {
        string[] own = ["id", "nodeId", "name", "type", "version", "metadata", "customProperties", "activities", "connections", "variables", "root"];

        Assert.All(await ItemsAsync("nb"), item => Assert.All(
            Parts(item, "inputs"), input => Assert.DoesNotContain(JsonNamingPolicy.CamelCase.ConvertName((string)input["name"]!), own)));
    }

    [Fact]
    public async Task SmallLists_AreThereAndNotEmptyWhereTheDesignerNeedsThem()
    {
        var designer = await Designer.OpenAsync(app);
        foreach (var needed in (string[])["expression-descriptors", "variables", "storage-drivers", "incident-strategies"])
            Assert.NotEmpty((await designer.GetAsync($"/descriptors/{needed}")).Items);
        foreach (var empty in (string[])
            ["workflow-activation-strategies", "log-persistence-strategies", "commit-strategies/workflows", "commit-strategies/activities", "output-converters"])
        {
            Assert.Empty((await designer.GetAsync($"/descriptors/{empty}")).Items);
        }

        Assert.Empty((await designer.GetAsync("/features/installed")).Items);
        Assert.Equal("Faulted", (string)(await designer.PostAsync("/tests/activities")).Json["status"]!);
    }

    [Fact]
    public async Task Values_AsTheyAreShown_AreObjectsWithTypeAndExpression()
    {
        var designer = await Designer.OpenAsync(app);
        var file = Drawings.New("Bare verdier", [Drawings.Step("line", "Elsa.WriteLine")]);
        Drawings.StepsOf(file)[0]!["text"] = "bar";
        await designer.PostAsync("/workflow-definitions/import", file);

        var text = Drawings.StepsOf(await designer.ReadAsync("bare-verdier"))[0]!["text"]!;

        Assert.Equal("String", (string)text["typeName"]!);
        Assert.Equal("bar", (string)text["expression"]!["value"]!);
        Assert.NotNull(DefinitionReader.Read((await designer.GetAsync("/workflow-definitions/bare-verdier/export?versionOptions=Latest")).Text).Definition);
    }

    private async Task<IReadOnlyList<JsonObject>> ItemsAsync(string language) =>
        (await (await Designer.OpenAsync(app, language: language)).GetAsync("/descriptors/activities?Refresh=True")).Items;

    private static IEnumerable<JsonObject> Parts(JsonObject owner, string name) => ((JsonArray)owner[name]!).Select(part => (JsonObject)part!);

    private static IEnumerable<JsonObject> OptionsOf(JsonObject input) =>
        input["uiSpecifications"]?["dropdown"]?["selectList"]?["items"] is JsonArray options ? options.Select(option => (JsonObject)option!) : [];

    /// <summary>A text that is missing is answered with its key, which has a dot and no space.</summary>
    private static void Look(List<string> unnamed, string what, JsonObject part, params string[] members)
    {
        foreach (var member in members)
        {
            var text = (string?)part[member];
            if (string.IsNullOrWhiteSpace(text) || (text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)))
                unnamed.Add($"{what}: {member} = {text}");
        }
    }
}

using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using WorkflowBk.Studio.Tests.Kit;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Studio.Tests.Definitions;

public sealed class FileTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Export_ThenImport_IsIdentical()
    {
        var designer = await Designer.OpenAsync(app);
        var exported = await designer.GetAsync("/workflow-definitions/oppnevning-barnekoordinator/export?versionOptions=Latest&includeConsumingWorkflows=False");

        var imported = await designer.PostTextAsync("/workflow-definitions/import", exported.Text);

        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal(1, (int)imported.Json["version"]!);
        Assert.StartsWith("https://elsaworkflows.io/schemas/workflow-definition", (string)exported.Json["$schema"]!, StringComparison.Ordinal);
        Assert.All(Drawings.StepsOf(exported.Json), step => Assert.StartsWith("Workflow1:appointment:", (string)step!["nodeId"]!, StringComparison.Ordinal));
        Assert.All(Drawings.StepsOf(exported.Json), step => Assert.NotNull(step!["metadata"]!["designer"]!["position"]));
        Assert.Equal(
            exported.Text, (await designer.GetAsync("/workflow-definitions/oppnevning-barnekoordinator/export?versionOptions=Latest")).Text);
    }

    [Fact]
    public async Task Import_OfAChangedFile_IsANewVersionAndTheDraftIsKept()
    {
        var designer = await Designer.OpenAsync(app);
        var model = await designer.CreateAsync("Lest inn", [Drawings.Step("a", "Elsa.Start")]);
        var file = (await designer.GetAsync("/workflow-definitions/lest-inn/export?versionOptions=Latest")).Json;
        file["description"] = "Fra fil";

        var imported = await designer.PostAsync("/workflow-definitions/import", file);
        var again = await designer.PostAsync("/workflow-definitions/import", file);

        Assert.Equal(2, (int)imported.Json["version"]!);
        Assert.Equal(2, (int)again.Json["version"]!);
        Assert.Equal((string)model["id"]!, (string)(await designer.ReadAsync("lest-inn", "1"))["id"]!);
    }

    [Fact]
    public async Task UnknownMembers_SurviveASaveByTheDesigner()
    {
        var designer = await Designer.OpenAsync(app);
        var file = Drawings.New("Med mer", [Drawings.Step("a", "Elsa.Start")]);
        file["ourOwn"] = new JsonObject { ["kept"] = true };
        file["root"]!["alsoOurs"] = "ja";
        await designer.PostAsync("/workflow-definitions/import", file);
        var model = await designer.ReadAsync("med-mer");
        model.Remove("ourOwn");
        model["description"] = "Endret";

        Assert.Equal(HttpStatusCode.OK, (await designer.SaveAsync(model)).Status);
        var exported = (await designer.GetAsync("/workflow-definitions/med-mer/export?versionOptions=Latest")).Json;

        Assert.True((bool)exported["ourOwn"]!["kept"]!);
        Assert.Equal("ja", (string)exported["root"]!["alsoOurs"]!);
        Assert.Equal("Endret", (string)exported["description"]!);
    }

    [Fact]
    public async Task Import_WithActivitiesWeLack_ShowsAStandInAndKeepsWhatItStandsFor()
    {
        var designer = await Designer.OpenAsync(app);
        var file = Drawings.New(
            "Mangler noe", [Drawings.Step("start", "Elsa.Start"), Drawings.Step("mail", "Elsa.SendEmail", ("to", "a@b.example"))], [Drawings.Line("start", "mail")]);

        var imported = await designer.PostAsync("/workflow-definitions/import", file);
        Assert.Contains("Elsa.SendEmail (1)", designer.Told, StringComparison.Ordinal);
        var opened = imported.Json;
        var shown = Drawings.StepsOf(opened).Single(step => (string)step!["id"]! == "mail")!;
        Assert.Equal("Elsa.NotFoundActivity", (string)shown["type"]!);
        shown["metadata"]!["designer"]!["position"]!["x"] = 500;
        Assert.Equal(HttpStatusCode.OK, (await designer.SaveAsync(opened)).Status);

        var kept = Drawings.StepsOf((await designer.GetAsync("/workflow-definitions/mangler-noe/export?versionOptions=Latest")).Json)[1]!;
        Assert.Equal("Elsa.SendEmail", (string)kept["type"]!);
        Assert.Equal("a@b.example", (string)kept["to"]!["expression"]!["value"]!);
        Assert.Equal(500, (int)kept["metadata"]!["designer"]!["position"]!["x"]!);
        Assert.Single((await designer.PostAsync("/workflow-definitions/mangler-noe/publish")).Errors);
        Assert.Contains("Vi har ikke aktiviteten Elsa.SendEmail", (await designer.PublishingPageAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hei", "JSON")]
    [InlineData("""{"hei":1}""", "Elsa 3")]
    [InlineData("""{"$id":"1","definitionId":"old","name":"Gammel","activities":[{"activityId":"a","type":"WriteLine"}],"connections":[{"sourceActivityId":"a"}]}""", "Elsa 2")]
    [InlineData("""{"name":"x","definitionId":"../../x","root":{"id":"r","type":"Elsa.Flowchart","version":1}}""", "id")]
    [InlineData("""{"name":"x","definitionId":"y","root":{"id":"r","type":"Elsa.Flowchart","version":1,"activities":[{"id":"a"}]}}""", "mangler id eller type")]
    public async Task Import_OfAnotherFile_IsRefusedInWords(string file, string expected)
    {
        var designer = await Designer.OpenAsync(app);
        var before = (await designer.GetAsync("/workflow-definitions?versionOptions=AllVersions")).Json["totalCount"]!.ToJsonString();

        var answer = await designer.PostTextAsync("/workflow-definitions/import", file);

        Assert.Contains(expected, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(before, (await designer.GetAsync("/workflow-definitions?versionOptions=AllVersions")).Json["totalCount"]!.ToJsonString());
    }

    [Fact]
    public async Task Import_OfTwentyMegabytes_IsRefusedInWords()
    {
        var file = Drawings.New("Stor");
        file["description"] = new string('x', 20_000_000);

        var answer = await (await Designer.OpenAsync(app)).PostAsync("/workflow-definitions/import", file);

        Assert.Contains("for stor", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BulkExport_IsAZipOfTheSameFiles()
    {
        var client = (await app.SignInAsync("process-owner")).Client;
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri("/studio/api/bulk-actions/export/workflow-definitions", UriKind.Relative));
        request.Headers.Add("X-Workflow-Designer", "1");
        request.Content = new StringContent("""{"ids":["klage-v1","oppnevning-barnekoordinator-v1"],"includeConsumingWorkflows":false}""");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await using ZipArchive archive = new(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["klage-v1.json", "oppnevning-barnekoordinator-v1.json"], archive.Entries.Select(entry => entry.FullName));
    }
}

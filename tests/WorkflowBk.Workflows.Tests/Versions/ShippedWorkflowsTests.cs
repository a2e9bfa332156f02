using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Versions;

public sealed class ShippedWorkflowsTests : IDisposable
{
    private readonly World _world = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shipped");

    [Fact]
    public async Task Import_FirstTime_PublishesVersionOne()
    {
        Write("a.json", Good("a"));

        Assert.Empty(await ImportAsync());

        var version = Assert.Single(_world.Store.Versions);
        Assert.Equal(("flow-1-v1", true, ShippedWorkflows.Author), (version.Id, version.IsPublished, version.Author));
        Assert.Equal(_world.Clock.Now, version.PublishedAt);
    }

    [Fact]
    public async Task Import_SameContentInOtherLayout_DoesNothing()
    {
        Write("a.json", Good("a"));
        await ImportAsync();
        Write("a.json", Good("a").Replace(",", " ,\n", StringComparison.Ordinal).Replace("\"version\":1 ,\n\"variables\"", "\"version\":7 ,\n\"variables\"", StringComparison.Ordinal));

        await ImportAsync();

        Assert.Single(_world.Store.Versions);
    }

    [Fact]
    public async Task Import_ChangedContent_AddsAVersionThatIsNotPublished()
    {
        Write("a.json", Good("a"));
        await ImportAsync();
        Write("a.json", Good("b"));

        await ImportAsync();
        await ImportAsync();

        Assert.Equal([("flow-1-v1", true), ("flow-1-v2", false)], _world.Store.Versions.Select(version => (version.Id, version.IsPublished)));
    }

    [Fact]
    public async Task Import_BrokenFiles_AreNamedAndDoNotStopTheOthers()
    {
        Write("1.json", "{ not json");
        Write("2.json", """{"definitionId": "x", "definitionId": "y", "root": {}}""");
        Write("3.json", new WorkflowJson("bad").Draw(flow => flow.Add("x", "Test.Gone")).ToString());
        Write("4.json", Good("a"));
        Write("5.txt", "something else");

        var refused = await ImportAsync();

        Assert.Equal(["1.json", "2.json", "3.json"], refused.Keys.Order());
        Assert.Equal("flow-1", Assert.Single(_world.Store.Versions).DefinitionId);
    }

    [Fact]
    public async Task ImportAllOrNone_OneBrokenFile_TakesNoneUntilItIsMended()
    {
        Write("a.json", Good("a"));
        Write("b.json", "{ not json");

        Assert.Equal(["b.json"], (await AllOrNoneAsync()).Keys);
        Assert.Empty(_world.Store.Versions);

        File.Delete(Path.Combine(_folder.FullName, "b.json"));
        Assert.Empty(await AllOrNoneAsync());
        Assert.True(Assert.Single(_world.Store.Versions).IsPublished);
    }

    [Fact]
    public async Task Import_VersionThatKeHasPublished_IsLeftAlone()
    {
        _world.Publish(WorkflowJson.Of(flow => flow.Notes("ours")));
        Write("a.json", Good("a"));

        await ImportAsync();
        await _world.StartAsync();

        Assert.Equal(["ours"], _world.Ran);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<IReadOnlyDictionary<string, IReadOnlyList<Workflows.Definitions.DefinitionProblem>>> ImportAsync() =>
        _world.Services.GetRequiredService<ShippedWorkflows>().ImportAsync(_folder.FullName, TestContext.Current.CancellationToken);

    private Task<IReadOnlyDictionary<string, IReadOnlyList<Workflows.Definitions.DefinitionProblem>>> AllOrNoneAsync() =>
        _world.Services.GetRequiredService<ShippedWorkflows>().ImportAllOrNoneAsync(_folder.FullName, TestContext.Current.CancellationToken);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private static string Good(string step) => WorkflowJson.Of(flow => flow.Notes(step));
}

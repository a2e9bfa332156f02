using WorkflowBk.Workflows.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Versions;

public sealed class DefinitionLibraryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_OverADraft_ReplacesItAndOverAPublishedOneAddsAVersion()
    {
        var world = new World();
        await world.Library.SaveAsync(Saying("one"), "a", Cancel);
        await world.Library.SaveAsync(Saying("two"), "a", Cancel);
        Assert.Single(world.Store.Versions);
        await world.Library.PublishAsync("flow-1", "first", Cancel);

        var saved = await world.Library.SaveAsync(Saying("three"), "b", Cancel);

        Assert.Equal((2, false, "b"), (saved.Version!.Version, saved.Version.IsPublished, saved.Version.Author));
        await world.StartAsync();
        Assert.Equal(["two"], world.Ran);
    }

    [Fact]
    public async Task Publish_NextVersion_TakesThePlaceOfTheFirst()
    {
        var world = new World();
        await world.ReleaseAsync(Saying("one"));
        await world.ReleaseAsync(Saying("two"));

        await world.StartAsync();

        Assert.Equal(["two"], world.Ran);
        Assert.Equal([false, true], world.Store.Versions.OrderBy(version => version.Version).Select(version => version.IsPublished));
    }

    [Fact]
    public async Task Publish_Unsound_IsRefused()
    {
        var world = new World();
        await world.Library.SaveAsync(WorkflowJson.Of(flow => flow.Add("x", "No.Such")), "a", Cancel);

        var outcome = await world.Library.PublishAsync("flow-1", "", Cancel);

        Assert.Equal(LibraryStatus.Refused, outcome.Status);
        Assert.Equal("x", Assert.Single(outcome.Problems).StepId);
    }

    [Fact]
    public async Task Save_NoWorkflow_IsRefused() =>
        Assert.Equal(LibraryStatus.Refused, (await new World().Library.SaveAsync("{}", "a", Cancel)).Status);

    [Fact]
    public async Task Retract_Published_CanNotBeStartedUntilItIsPublishedAgain()
    {
        var world = new World();
        await world.ReleaseAsync(Saying("one"));
        await world.Library.RetractAsync("flow-1", Cancel);
        Assert.Null((await world.StartAsync()).InstanceId);

        await world.Library.PublishAsync("flow-1", "", Cancel);

        Assert.NotNull((await world.StartAsync()).InstanceId);
    }

    [Fact]
    public async Task RollBack_ToTheFirst_IsADraftThatSaysTheSame()
    {
        var world = new World();
        await world.ReleaseAsync(Saying("one"));
        await world.ReleaseAsync(Saying("two"));

        var outcome = await world.Library.RollBackAsync("flow-1", 1, "a", Cancel);

        Assert.Equal((3, false), (outcome.Version!.Version, outcome.Version.IsPublished));
        Assert.Equal(world.Store.Versions.Single(version => version.Version == 1).Hash, outcome.Version.Hash);
    }

    [Fact]
    public async Task Delete_VersionThatWasFollowed_IsRefused()
    {
        var world = new World();
        await world.ReleaseAsync(Saying("one"));
        await world.StartAsync();
        await world.ReleaseAsync(Saying("two"));

        Assert.Equal(LibraryStatus.InUse, (await world.Library.DeleteAsync("flow-1", 1, Cancel)).Status);
        Assert.Equal(LibraryStatus.InUse, (await world.Library.DeleteAsync("flow-1", Cancel)).Status);
        Assert.Equal(LibraryStatus.Done, (await world.Library.DeleteAsync("flow-1", 2, Cancel)).Status);
        Assert.Equal(LibraryStatus.NotFound, (await world.Library.DeleteAsync("flow-1", 2, Cancel)).Status);
    }

    [Fact]
    public async Task Delete_NeverFollowed_IsGoneWithItsTriggers()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Event("s", "begin").Starting()));

        await world.Library.DeleteAsync("flow-1", Cancel);

        Assert.Empty(world.Store.Versions);
        Assert.Empty(world.Store.Triggers);
    }

    private static string Saying(string text) => WorkflowJson.Of(flow => flow.Add("n", "Test.Note", ("Text", In.Literal(text))));
}

using System.Diagnostics;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Observing;

public sealed class BurstWatchTests : IDisposable
{
    private readonly string _definitionId = $"watched-{Guid.NewGuid():N}";
    private readonly Observer _observer;

    public BurstWatchTests() => _observer = new Observer(_definitionId);

    [Fact]
    public async Task Resume_CompletedTask_IsOneSpanAndOneOfEachMetric()
    {
        var world = await StartedAsync(flow => flow.Task("ask").Notes("after").Line("ask", "after"));
        Assert.Equal("start", Assert.Single(_observer.Spans).GetTagItem(EngineTelemetry.StimulusTag));

        await world.CompleteAsync("ask", actor: "kari");

        var span = Assert.Single(_observer.Spans, span => Equals(span.GetTagItem(EngineTelemetry.StimulusTag), "task"));
        Assert.Equal("burst task", span.DisplayName);
        Assert.Equal(["workflowbk.burst.outcome", "workflowbk.burst.turns", "workflowbk.definition.id", "workflowbk.stimulus.kind"], span.TagObjects.Select(tag => tag.Key).Order());
        Assert.Equal("applied", span.GetTagItem(EngineTelemetry.OutcomeTag));
        Assert.True((int)span.GetTagItem(EngineTelemetry.TurnsTag)! > 1);
        foreach (var instrument in (string[])["workflowbk.bursts", "workflowbk.burst.duration"])
        {
            var measured = Assert.Single(_observer.Of(instrument), item => Equals(item.Tags[EngineTelemetry.StimulusTag], "task"));
            Assert.Equal("applied", measured.Tags[EngineTelemetry.OutcomeTag]);
            Assert.Equal(3, measured.Tags.Count);
        }

        Assert.All(_observer.Of("workflowbk.burst.duration"), item => Assert.True(item is { Unit: "s", Value: > 0 }));
        Assert.Empty(_observer.Of("workflowbk.incidents"));
    }

    [Fact]
    public async Task Resume_Twice_IsAppliedOnce()
    {
        var world = await StartedAsync(flow => flow.Task("ask").Task("more").Line("ask", "more"));
        var wait = world.WaitOf("ask").Id;

        await world.ResumeAsync(wait, key: "once");
        await world.ResumeAsync(wait, key: "once");

        Assert.Equal(["applied", "applied"], _observer.Of("workflowbk.bursts").Select(item => item.Tags[EngineTelemetry.OutcomeTag]));
    }

    [Fact]
    public async Task Fire_LateTimer_TellsHowLate()
    {
        var world = await StartedAsync(flow => flow.Delay("wait", "1.00:00:00").Notes("after").Line("wait", "after"));
        world.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(90));

        await world.FireAsync();

        var late = Assert.Single(_observer.Of("workflowbk.timer.lateness"));
        Assert.Equal(("s", 90d), (late.Unit, late.Value));
        Assert.Single(_observer.Spans, span => Equals(span.GetTagItem(EngineTelemetry.StimulusTag), "timer"));
    }

    [Fact]
    public async Task Start_StepFails_IsOneBurstWithOneIncident()
    {
        await StartedAsync(flow => flow.Notes("first").Add("bad", "Test.Throw").Line("first", "bad"));

        Assert.Equal("applied", Assert.Single(_observer.Spans).GetTagItem(EngineTelemetry.OutcomeTag));
        Assert.Equal(1, Assert.Single(_observer.Of("workflowbk.incidents")).Value);
    }

    [Fact]
    public async Task Start_Outage_IsAFailedBurstAndNoIncident()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => StartedAsync(flow => flow.Notes("first").Add("bad", "Test.Outage").Line("first", "bad")));

        var span = Assert.Single(_observer.Spans);
        Assert.Equal(("failed", ActivityStatusCode.Error), (span.GetTagItem(EngineTelemetry.OutcomeTag), span.Status));
        Assert.Empty(_observer.Of("workflowbk.incidents"));
    }

    [Fact]
    public async Task Start_EngineIsUnobserved_TellsNothing()
    {
        var world = new World(isObserved: false);
        world.Publish(new WorkflowJson(_definitionId).Draw(flow => flow.Notes("first").Add("bad", "Test.Throw").Line("first", "bad")).ToString(), _definitionId);

        await world.StartAsync(_definitionId);

        Assert.Empty(_observer.Spans);
        Assert.Empty(_observer.Of("workflowbk.bursts"));
        Assert.Empty(_observer.Of("workflowbk.incidents"));
    }

    public void Dispose() => _observer.Dispose();

    private async Task<World> StartedAsync(Action<FlowJson> draw)
    {
        var world = new World();
        world.Publish(new WorkflowJson(_definitionId).Draw(draw).ToString(), _definitionId);
        await world.StartAsync(_definitionId);
        return world;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Workflows.Migration;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tests.Hosting.Pumps;

public sealed class TimerPumpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_MoreIsDueThanABatch_FiresBatchesOneAfterTheOtherUntilItIsNot()
    {
        var engine = new CountingEngine([TimerPump.BatchSize, TimerPump.BatchSize, TimerPump.BatchSize, 7]);
        await using var services = new ServiceCollection().AddScoped<IWorkflowEngine>(_ => engine).BuildServiceProvider();
        using var signal = new PumpSignal();
        using var pump = new TimerPump(services.GetRequiredService<IServiceScopeFactory>(), signal, new PumpRounds(TimeProvider.System), NullLogger<TimerPump>.Instance);

        await pump.StartAsync(Cancellation);
        await engine.HasNoMore.Task.WaitAsync(TimeSpan.FromSeconds(5), Cancellation);
        await pump.StopAsync(Cancellation);

        Assert.Equal([100, 100, 100, 100], engine.Asked);
    }

    private sealed class CountingEngine(IEnumerable<int> due) : IWorkflowEngine
    {
        private readonly Queue<int> _due = new(due);

        public List<int> Asked { get; } = [];

        public TaskCompletionSource HasNoMore { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken)
        {
            Asked.Add(max);
            var fired = _due.Dequeue();
            if (_due.Count == 0)
                HasNoMore.SetResult();
            return Task.FromResult(fired);
        }

        public Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<StimulusOutcome> CancelAsync(CancelInstance stimulus, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StimulusOutcome> MendAsync(MendIncident stimulus, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<MigrationPlan?> PlanMoveAsync(
            Guid instanceId, string versionId, IReadOnlyDictionary<string, string> renamedSteps, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<StimulusOutcome> MoveAsync(MoveInstance stimulus, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

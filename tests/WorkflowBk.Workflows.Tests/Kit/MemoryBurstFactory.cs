using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Workflows.Tests.Kit;

internal sealed class MemoryBurstFactory(MemoryStore store, IServiceScopeFactory scopes) : IBurstFactory
{
    public Task<IBurst> BeginAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var scope = scopes.CreateAsyncScope();
        var burst = new MemoryBurst(store, scope);
        scope.ServiceProvider.GetRequiredService<Effects>().Burst = burst;
        return Task.FromResult<IBurst>(burst);
    }
}

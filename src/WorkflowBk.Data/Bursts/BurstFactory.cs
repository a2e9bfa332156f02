using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Outages;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Data.Bursts;

/// <summary>Begins bursts, in the order that the database needs.</summary>
internal sealed class BurstFactory(IServiceScopeFactory scopes, IBurstOrder order) : IBurstFactory
{
    // Somebody who holds rows for too long is in the way of those rows alone.
    public bool IsOutage(Exception exception) =>
        DatabaseOutages.Of(exception) is { } outage && (outage != DatabaseOutage.Locked || order.HoldsAll);

    public async Task<IBurst> BeginAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        db.IsOfBurst = true;
        IDisposable? turn = null;
        try
        {
            turn = await order.TakeTurnAsync(db.Database.GetConnectionString() ?? "", cancellationToken);
            var transaction = await db.Database.BeginTransactionAsync(order.Isolation, cancellationToken);
            return new Burst(scope, db, transaction, turn);
        }
        catch
        {
            turn?.Dispose();
            db.IsOfBurst = false;
            await scope.DisposeAsync();
            throw;
        }
    }
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Data.Bursts;

/// <summary>
/// Begins bursts. SQLite lets one write at a time: the transaction takes the write lock when it begins, so that what a burst
/// reads cannot be changed under it.
/// </summary>
internal sealed class BurstFactory(IServiceScopeFactory scopes, WriteTurns turns) : IBurstFactory
{
    public async Task<IBurst> BeginAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        IDisposable? turn = null;
        try
        {
            var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
            turn = await turns.TakeAsync(db.Database.GetConnectionString() ?? "", cancellationToken);
            var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            return new Burst(scope, db, transaction, turn);
        }
        catch
        {
            turn?.Dispose();
            await scope.DisposeAsync();
            throw;
        }
    }
}

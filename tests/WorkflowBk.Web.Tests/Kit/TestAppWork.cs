using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>What a test looks up behind the pages, and what it lets happen when it wants it to.</summary>
public static class TestAppWork
{
    /// <summary>Uses a service in a scope of its own, e.g. the database.</summary>
    public static async Task<TResult> UseAsync<TService, TResult>(this TestApp app, Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads rows, untracked.</summary>
    public static Task<List<TRow>> RowsAsync<TRow>(this TestApp app, Func<MunicipalityDb, IQueryable<TRow>> query)
        where TRow : class =>
        app.UseAsync<MunicipalityDb, List<TRow>>(db => query(db).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Fires every timer that is due on the app's clock.</summary>
    public static Task<int> FireTimersAsync(this TestApp app) =>
        app.UseAsync<IWorkflowEngine, int>(engine => engine.FireDueTimersAsync(1000, TestContext.Current.CancellationToken));

    /// <summary>Sends what is due in the outbox to <see cref="TestApp.MailFolder"/>.</summary>
    public static Task<int> DeliverAsync(this TestApp app) =>
        app.UseAsync<NoticeDelivery, int>(async delivery =>
        {
            var delivered = 0;
            while (await delivery.DeliverDueAsync(TestContext.Current.CancellationToken) is var taken and > 0)
                delivered += taken;
            return delivered;
        });
}

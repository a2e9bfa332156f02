using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Data.Tests.Bursts;

public sealed class BurstTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Burst_DisposedWithoutCommit_LeavesNothing()
    {
        await using var database = await Database.CreateAsync();

        await using (var burst = await Bursts(database).BeginAsync(Cancellation))
        {
            burst.Services.GetRequiredService<ICaseStore>().Add(Database.NewCase());
            await burst.Services.GetRequiredService<MunicipalityDb>().FlushAsync(Cancellation);
        }

        Assert.Equal(0, await database.ReadAsync(db => db.Cases.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Burst_Committed_IsThereForTheNext()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();

        await using (var burst = await Bursts(database).BeginAsync(Cancellation))
        {
            burst.Services.GetRequiredService<ICaseStore>().Add(theCase);
            await burst.CommitAsync(Cancellation);
        }

        await using var next = await Bursts(database).BeginAsync(Cancellation);
        var found = await next.Services.GetRequiredService<ICaseStore>().FindAsync(theCase.Id, Cancellation);
        Assert.Equal(theCase.Reference, found?.Reference);
    }

    [Fact]
    public async Task Bursts_ManyAtOnce_RunOneByOne()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        await database.SaveAsync(theCase);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            async () =>
            {
                await using var burst = await Bursts(database).BeginAsync(Cancellation);
                var store = burst.Services.GetRequiredService<ICaseStore>();
                var mine = (await store.FindAsync(theCase.Id, Cancellation))!;
                mine.Summarise((int.Parse(mine.Summary?.Text ?? "0", null) + 1).ToString(null as IFormatProvider), "", Guid.Empty, DateTimeOffset.UnixEpoch);
                await burst.CommitAsync(Cancellation);
            },
            Cancellation)));

        Assert.Equal("20", (await database.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).Summary!.Text);
    }

    private static IBurstFactory Bursts(Database database) => database.Services.GetRequiredService<IBurstFactory>();
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Crash;
using WorkflowBk.Data;
using WorkflowBk.Data.Outages;
using WorkflowBk.EndToEnd.Kit;

namespace WorkflowBk.EndToEnd;

/// <summary>The disk is full for a while, with twenty cases on their way.</summary>
public sealed class FullDiskTests
{
    private const int RoundsBefore = 60;
    private const int RoundsWhileFull = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disk_FullForAWhile_NothingIsHalfDoneAndEverythingGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-full-");
        var disk = new FullDisk();
        Aftermath found;
        await using (var house = await CrashHouse.OpenAsync(
            folder.FullName, change: services => services.ConfigureDbContext<MunicipalityDb>(options => options.AddInterceptors(disk))))
        {
            var mover = new Mover(house, finish: false);
            await mover.BeginAllAsync();
            for (var round = 0; round < RoundsBefore; round++)
                await mover.RoundAsync();
            Assert.Empty(mover.Outages);

            disk.IsFull = true;
            for (var round = 0; round < RoundsWhileFull; round++)
                await mover.RoundAsync();
            disk.IsFull = false;

            Assert.Equal(DatabaseOutage.Full, Assert.Single(mover.Outages).Key);
            Assert.True(mover.Outages[DatabaseOutage.Full] > RoundsWhileFull / 4, $"Only {mover.Outages[DatabaseOutage.Full]} moves met a full disk.");
            var last = new Mover(house, finish: true);
            await last.RunAsync().WaitAsync(Cancellation);
            Assert.Empty(last.Outages);
            found = await house.DoAsync(scope => Aftermath.LookAsync(scope.GetRequiredService<MunicipalityDb>(), Path.Combine(folder.FullName, "mail"), Cancellation));
            TestContext.Current.TestOutputHelper?.WriteLine($"{mover.Outages[DatabaseOutage.Full]} moves met a full disk; {string.Join(", ", found.Counts)}");
        }

        Assert.Empty(found.Wrong);
        Assert.True(found.Counts["cases"] >= 20, $"Only {found.Counts["cases"]} cases were begun.");
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

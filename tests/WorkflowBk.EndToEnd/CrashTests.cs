using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Crash;
using WorkflowBk.Data;
using WorkflowBk.EndToEnd.Kit;

namespace WorkflowBk.EndToEnd;

/// <summary>Many times <c>kill -9</c> at random moments, while twenty cases are on their way.</summary>
/// <remarks>Each life takes some seconds to begin, so a run has forty; <c>WORKFLOWBK_TEST_KILLS</c> asks for more.</remarks>
public sealed class CrashTests
{
    private const int UsualKills = 40;
    private const int MostMoves = 7;
    private const int LongestMoveInMilliseconds = 60;

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("WORKFLOWBK_TEST_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : UsualKills;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_ManyTimesAtRandom_EverythingExistsOnce()
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-crash-");
        var random = new Random();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var worker = await CrashWorker.StartAsync(folder.FullName);
            await worker.LiveAsync(random.Next(MostMoves), TimeSpan.FromMilliseconds(random.Next(LongestMoveInMilliseconds)), Cancellation);
            await worker.KillAsync();
        }

        await using (var last = await CrashWorker.StartAsync(folder.FullName, "--finish"))
            await last.EndedAsync(Cancellation);

        await using var db = new MunicipalityDb(new DbContextOptionsBuilder<MunicipalityDb>()
            .UseSqlite($"Data Source={Path.Combine(folder.FullName, "crash.db")};Pooling=False").Options);
        var found = await Aftermath.LookAsync(db, Path.Combine(folder.FullName, "mail"), Cancellation);
        Assert.Empty(found.Wrong);
        Assert.True(found.Counts["cases"] >= 20, $"Only {found.Counts["cases"]} cases were begun.");
        folder.Delete(recursive: true);
    }
}

using System.Diagnostics;
using WorkflowBk.Tests.Kit;

namespace WorkflowBk.EndToEnd;

/// <summary>Three nodes on one database, killed and stopped again and again.</summary>
[Trait("Database", "PostgreSQL")]
public sealed class ChaosTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_KilledAndStopped_EveryCaseEndsAndEveryEffectIsThereOnce()
    {
        await using var database = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        using var chaos = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Chaos.ChaosProgram).Assembly.Location, "--postgresql", database.Connection, "--seconds", "40"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = chaos.StandardError.ReadToEndAsync(Cancellation);
        var told = await chaos.StandardOutput.ReadToEndAsync(Cancellation);
        await chaos.WaitForExitAsync(Cancellation);
        TestContext.Current.TestOutputHelper?.WriteLine(told);

        Assert.True(chaos.ExitCode == 0, $"{told}{await errors}");
    }
}

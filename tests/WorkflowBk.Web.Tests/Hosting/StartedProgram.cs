using System.Diagnostics;

namespace WorkflowBk.Web.Tests.Hosting;

/// <summary>The program itself, started as an operator starts it, until it gives up.</summary>
/// <param name="Output">Its log.</param>
/// <param name="Errors">What it says on standard error.</param>
internal sealed record StartedProgram(int ExitCode, string Output, string Errors)
{
    // Root may write whatever the rights say, unless it gives that up first.
    private static readonly string[] _boundByRights =
        ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-dac_override,-dac_read_search,-fowner"];

    /// <param name="data">The data directory.</param>
    public static async Task<StartedProgram> RunAsync(string data, params IEnumerable<string> settings)
    {
        List<string> command = [.. Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? _boundByRights : [], "dotnet"];
        ProcessStartInfo start = new(command[0])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = [.. command[1..], Path.Combine(AppContext.BaseDirectory, "WorkflowBk.Web.dll"), "--data", data,
            "--urls", "http://127.0.0.1:0", "--Data:BusySeconds=1", .. settings];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new StartedProgram(process.ExitCode, await output, await errors);
    }
}

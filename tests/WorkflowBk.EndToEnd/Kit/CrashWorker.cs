using System.Diagnostics;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>A process that moves cases, made to be killed.</summary>
internal sealed class CrashWorker : IAsyncDisposable
{
    private readonly Process _process;

    private CrashWorker(Process process) => _process = process;

    /// <summary>Starts it on a folder, and waits until it has begun to move cases.</summary>
    public static async Task<CrashWorker> StartAsync(string folder, params string[] options)
    {
        var program = typeof(Crash.CrashProgram).Assembly.Location;
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, folder, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) != "ready")
            throw new InvalidOperationException($"The worker did not start: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
        return new CrashWorker(process);
    }

    /// <summary>Lets it make a number of moves, and begin another.</summary>
    public async Task LiveAsync(int moves, TimeSpan more, CancellationToken cancellationToken)
    {
        for (var move = 0; move < moves; move++)
        {
            if (await _process.StandardOutput.ReadLineAsync(cancellationToken) is null)
                throw new InvalidOperationException($"The worker gave up by itself: {await _process.StandardError.ReadToEndAsync(cancellationToken)}");
        }

        await Task.Delay(more, cancellationToken);
    }

    /// <summary>As <c>kill -9</c>: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has nothing more to do.</summary>
    public async Task EndedAsync(CancellationToken cancellationToken)
    {
        var errors = _process.StandardError.ReadToEndAsync(cancellationToken);
        await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        Assert.True(_process.ExitCode == 0, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;

namespace WorkflowBk.Chaos;

/// <summary>A process that moves cases.</summary>
internal sealed class Node
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private int _clashes;

    private Node(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("again", StringComparison.Ordinal) == true)
                Interlocked.Increment(ref _clashes);
        };
        _process.BeginOutputReadLine();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>How often another node, or the database, stood in the way of something it did.</summary>
    public int Clashes => _clashes;

    public static async Task SetUpAsync(string folder, string connection) => await Start(folder, connection, "--setup").EndedAsync();

    public static Node Start(string folder, string connection, bool finish) =>
        finish ? Start(folder, connection, "--finish") : Start(folder, connection);

    /// <summary>As <c>kill -9</c>: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"A node gave up by itself: {await _errors}");
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it has nothing more to do.</summary>
    public async Task EndedAsync()
    {
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"A node ended with {_process.ExitCode}: {await _errors}");
    }

    private static Node Start(string folder, string connection, params string[] options) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Crash.CrashProgram).Assembly.Location, folder, "--postgresql", connection, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
}

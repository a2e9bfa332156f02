using System.Diagnostics;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>A PostgreSQL server of a test's own, which can be stopped and started. Its programs are found on the PATH.</summary>
internal sealed class OwnCluster : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private OwnCluster(DirectoryInfo folder) => _folder = folder;

    /// <summary>Connection string of its one database.</summary>
    public string Connection => $"Host={_folder.FullName};Username=postgres;Database=postgres;Timeout=5";

    private string Data => Path.Combine(_folder.FullName, "data");

    public static async Task<OwnCluster> StartNewAsync()
    {
        var cluster = new OwnCluster(Directory.CreateTempSubdirectory("workflowbk-pg-"));
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", cluster._folder.FullName);
        await AsPostgresAsync("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await cluster.StartAsync();
        return cluster;
    }

    // The socket is its address: no port of the machine is used. It need not survive a power cut.
    public Task StartAsync() => AsPostgresAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder.FullName, "data", "server.log"), "-w",
        "-o", $"-k '{_folder.FullName}' -c listen_addresses='' -c fsync=off -c max_connections=200", "start");

    /// <summary>As when its machine goes down: nobody is told, and what was not committed is gone.</summary>
    public Task StopAsync() => AsPostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task AsPostgresAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server inherits what its starter writes to: it is not waited for, as it stays open as long as the server lives.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>The program in a process of its own, so that it can be killed.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;

    private AppProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it on a data directory, and waits until it is ready.</summary>
    public static async Task<AppProcess> StartAsync(string dataDirectory, SmtpServerProcess mail)
    {
        var address = new Uri($"http://127.0.0.1:{SmtpServerProcess.FreePort()}");
        var program = typeof(Program).Assembly.Location;
        ProcessStartInfo start = new("dotnet", [program, "--Demo:Enabled=true", "--data", dataDirectory, "--urls", address.ToString()])
        {
            WorkingDirectory = WebProject(),
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Mail__SmtpHost"] = SmtpServerProcess.Host;
        start.Environment["Mail__SmtpPort"] = mail.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Mail__Security"] = "None";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using HttpClient http = new() { BaseAddress = address };
        await Eventually.TrueAsync(() => IsReadyAsync(http, process), "the program is ready");
        return new AppProcess(process, address);
    }

    /// <summary>As <c>kill -9</c>: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Process process)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The program stopped with exit code {process.ExitCode}.");
        try
        {
            return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The folder of the web project, where its settings and pages' files are.</summary>
    private static string WebProject() => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "WebProject")
        .Value!;
}

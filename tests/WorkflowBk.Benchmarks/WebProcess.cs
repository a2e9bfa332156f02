using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace WorkflowBk.Benchmarks;

/// <summary>The real program in a process of its own.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private WebProcess(Process process, HttpClient http, TimeSpan toReady)
    {
        _process = process;
        Http = http;
        ToReady = toReady;
    }

    /// <summary>Somebody's browser, which keeps cookies and shows redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first answer that it is ready.</summary>
    public TimeSpan ToReady { get; }

    /// <summary>Memory that is really held, in MB (10^6).</summary>
    public double MemoryMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
    }

    public static async Task<WebProcess> StartAsync(string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = Meta("WebProgram");
        if (!File.Exists(program))
            throw new InvalidOperationException($"The program is not built: {program}");
        ProcessStartInfo start = new("dotnet", [program, "--Demo:Enabled=true", "--data", data, "--urls", address.ToString()])
        {
            WorkingDirectory = Meta("WebProject"),
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!await IsReadyAsync(http))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(begun) > _patience)
                throw new InvalidOperationException("The program does not become ready.");
            await Task.Delay(10);
        }

        return new WebProcess(process, http, Stopwatch.GetElapsedTime(begun));
    }

    public async Task SignInAsync(string role)
    {
        using FormUrlEncodedContent form = new([KeyValuePair.Create("role", role)]);
        using var answer = await Http.PostAsync(new Uri("/demo/sign-in", UriKind.Relative), form);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"Nobody could be signed in: {answer.StatusCode}");
    }

    /// <summary>Asks for a page; returns the time to its last byte.</summary>
    public async Task<TimeSpan> GetAsync(string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        return Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Meta(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

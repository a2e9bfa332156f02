using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace WorkflowBk.Notices.Tests;

/// <summary>A real mail server (aiosmtpd) in a process of its own, on a free port of this machine.</summary>
public sealed class SmtpServerProcess : IAsyncDisposable
{
    private const int MaxStarts = 3;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly DirectoryInfo _root;

    private SmtpServerProcess(Process process, DirectoryInfo root, int port)
    {
        _process = process;
        _root = root;
        Port = port;
    }

    public static string Host => "127.0.0.1";

    public int Port { get; }

    /// <summary>Starts a server that keeps every message.</summary>
    /// <param name="handler">Another handler, <c>module.Class</c> from <c>SmtpHandlers/</c>, that answers in its own way.</param>
    /// <exception cref="InvalidOperationException">aiosmtpd is not installed, or does not start.</exception>
    public static async Task<SmtpServerProcess> StartAsync(string? handler = null, CancellationToken cancellationToken = default)
    {
        var root = Directory.CreateTempSubdirectory("smtp-");
        var error = "";
        for (var start = 0; start < MaxStarts; start++)
        {
            // Another process can take the port between the look and the start: then once more with another one.
            var port = FreePort();
            var process = Start(port, handler, MailDirectory(root));
            if (await AnswersAsync(process, port, cancellationToken))
                return new SmtpServerProcess(process, root, port);
            process.Kill(entireProcessTree: true);
            error = await process.StandardError.ReadToEndAsync(cancellationToken);
            process.Dispose();
        }

        root.Delete(recursive: true);
        throw new InvalidOperationException($"aiosmtpd did not start: {error}");
    }

    /// <summary>Starts one that keeps every message where a client has looked for it before.</summary>
    /// <exception cref="InvalidOperationException">aiosmtpd is not installed, or the port is taken.</exception>
    public static async Task<SmtpServerProcess> StartAtAsync(int port, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("smtp-");
        var process = Start(port, handler: null, MailDirectory(root));
        if (await AnswersAsync(process, port, cancellationToken))
            return new SmtpServerProcess(process, root, port);
        process.Kill(entireProcessTree: true);
        root.Delete(recursive: true);
        throw new InvalidOperationException($"aiosmtpd did not start: {await process.StandardError.ReadToEndAsync(cancellationToken)}");
    }

    /// <summary>A port that nothing listens on right now.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The messages kept so far, in the order they came. A message is kept before the server says that it has taken it.</summary>
    public IReadOnlyList<MimeMessage> Messages()
    {
        var kept = Path.Combine(MailDirectory(_root), "new");
        return Directory.Exists(kept) ? [.. Directory.GetFiles(kept).OrderBy(File.GetLastWriteTimeUtc).Select(file => MimeMessage.Load(file))] : [];
    }

    /// <summary>Those of them that are for one address.</summary>
    public IReadOnlyList<MimeMessage> MessagesTo(string address) =>
        [.. Messages().Where(message => message.To.Mailboxes.Any(mailbox => mailbox.Address == address))];

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _root.Delete(recursive: true);
    }

    private static string MailDirectory(DirectoryInfo root) => Path.Combine(root.FullName, "maildir");

    private static Process Start(int port, string? handler, string mailDirectory)
    {
        string[] how = handler is null ? ["aiosmtpd.handlers.Mailbox", mailDirectory] : [handler];
        ProcessStartInfo start = new("aiosmtpd", ["-n", "-l", $"{Host}:{port}", "-c", .. how]) { RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = Path.Combine(AppContext.BaseDirectory, "SmtpHandlers");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "These tests need a real mail server: install aiosmtpd (Debian: apt-get install python3-aiosmtpd).", missing);
        }
    }

    private static async Task<bool> AnswersAsync(Process process, int port, CancellationToken cancellationToken)
    {
        var since = Stopwatch.StartNew();
        while (!process.HasExited && since.Elapsed < _patience)
        {
            try
            {
                using TcpClient probe = new();
                await probe.ConnectAsync(Host, port, cancellationToken);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }

        return false;
    }
}

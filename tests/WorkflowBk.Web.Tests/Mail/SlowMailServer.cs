using System.Net;
using System.Net.Sockets;

namespace WorkflowBk.Web.Tests.Mail;

/// <summary>A mail server that takes calls and says nothing, refuses for now, or takes what it is given.</summary>
internal sealed class SlowMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _calls;

    public SlowMailServer()
    {
        _listener.Start();
        _calls = AnswerAsync();
    }

    public enum Mood
    {
        /// <summary>Says nothing until <see cref="HangUp"/>.</summary>
        Silent,

        /// <summary>"Not now" to every message.</summary>
        Busy,

        Well,
    }

    public Mood Now { get; set; } = Mood.Silent;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Somebody has called.</summary>
    public Task Called => _called.Task;

    /// <summary>Whom messages were taken for.</summary>
    public List<string> Taken { get; } = [];

    public void HangUp() => _hungUp.TrySetResult();

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task AnswerAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            using var caller = await _listener.AcceptTcpClientAsync(_stopped.Token);
            _called.TrySetResult();
            if (Now == Mood.Silent)
                await _hungUp.Task.WaitAsync(_stopped.Token);
            else
                await TalkAsync(caller.GetStream());
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream);
        await using StreamWriter writer = new(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var recipient = "";
        while (await reader.ReadLineAsync(_stopped.Token) is { } line)
        {
            var command = line.Length < 4 ? "" : line[..4].ToUpperInvariant();
            if (command == "RCPT")
                recipient = line;
            if (command == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(_stopped.Token) is { } text && text != ".")
                {
                    // The message itself is looked at elsewhere.
                }

                Taken.Add(recipient);
            }

            await writer.WriteLineAsync(command switch
            {
                "RCPT" when Now == Mood.Busy => "451 4.3.2 not now",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
        }
    }
}

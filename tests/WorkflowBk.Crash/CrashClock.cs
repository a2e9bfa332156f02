using System.Globalization;

namespace WorkflowBk.Crash;

/// <summary>
/// A clock that runs many thousand times too fast, so that timers of a month come due within seconds. It goes on where it was
/// after a crash, because it counts from an instant that is written down once.
/// </summary>
internal sealed class CrashClock : TimeProvider
{
    /// <summary>A month passes in about a minute.</summary>
    private const double Speed = 40_000;

    private readonly DateTimeOffset _began;

    public CrashClock(string folder)
    {
        var file = Path.Combine(folder, "began.txt");
        if (!File.Exists(file))
        {
            var draft = file + ".new";
            File.WriteAllText(draft, System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            File.Move(draft, file);
        }

        _began = DateTimeOffset.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
    }

    public override DateTimeOffset GetUtcNow() => _began + ((System.GetUtcNow() - _began) * Speed);
}

using System.Collections.Concurrent;

namespace WorkflowBk.Web.Hosting.Pumps;

/// <summary>When each of this process's pumps last went through a round without trouble.</summary>
internal sealed class PumpRounds(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Type, DateTimeOffset> _last = new();
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public void Made<TPump>() => _last[typeof(TPump)] = clock.GetUtcNow();

    /// <summary>Time since the last round; since the start, before the first one.</summary>
    public TimeSpan Since<TPump>() => clock.GetUtcNow() - _last.GetValueOrDefault(typeof(TPump), _started);
}

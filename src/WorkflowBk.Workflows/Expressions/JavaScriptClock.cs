using Jint.Runtime;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>A clock that stands still at one moment.</summary>
internal sealed class JavaScriptClock(DateTimeOffset now) : ITimeSystem
{
    private readonly DefaultTimeSystem _ordinary = new(NorwegianTime.Zone, System.Globalization.CultureInfo.InvariantCulture);

    public TimeZoneInfo DefaultTimeZone => _ordinary.DefaultTimeZone;

    public DateTimeOffset GetUtcNow() => now;

    public TimeSpan GetUtcOffset(long epochMilliseconds) => _ordinary.GetUtcOffset(epochMilliseconds);

    public bool TryParse(string date, out long epochMilliseconds) => _ordinary.TryParse(date, out epochMilliseconds);
}

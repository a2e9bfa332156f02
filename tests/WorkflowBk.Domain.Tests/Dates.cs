using System.Globalization;

namespace WorkflowBk.Domain.Tests;

/// <summary>Dates as they are written in the tests: <c>2026-05-17</c>.</summary>
internal static class Dates
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

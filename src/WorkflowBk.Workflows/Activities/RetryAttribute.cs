using System.Globalization;

namespace WorkflowBk.Workflows.Activities;

/// <summary>
/// A step of this kind that fails is run again by itself: what it needs, such as a template, may have been mended meanwhile.
/// Each wait is four times as long as the one before.
/// </summary>
/// <param name="times">How often.</param>
/// <param name="firstAfter">The first wait, as <c>hours:minutes:seconds</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class RetryAttribute(int times, string firstAfter) : Attribute
{
    private const int Growth = 4;

    /// <param name="failures">How often it has failed before this time.</param>
    /// <returns>How long to wait; <c>null</c> when it is not run again by itself.</returns>
    public TimeSpan? After(int failures) => failures < times
        ? TimeSpan.Parse(firstAfter, CultureInfo.InvariantCulture) * Math.Pow(Growth, failures)
        : null;
}

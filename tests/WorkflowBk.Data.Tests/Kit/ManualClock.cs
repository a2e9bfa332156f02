namespace WorkflowBk.Data.Tests.Kit;

/// <summary>A clock that moves only when a test moves it. It begins on a Tuesday at ten in Norway.</summary>
internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

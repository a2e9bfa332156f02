namespace WorkflowBk.Web.Tests.Kit;

/// <summary>A clock that moves only when a test moves it. It begins on a Monday at ten in Norway.</summary>
public sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2030, 1, 7, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}

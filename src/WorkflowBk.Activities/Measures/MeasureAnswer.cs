namespace WorkflowBk.Activities.Measures;

/// <summary>What somebody says about a measure.</summary>
/// <param name="Text">How it went, or why it is moved or falls away.</param>
/// <param name="On">The new day, when it is moved.</param>
/// <param name="GiveTo">Who does it instead, when it is given to somebody else.</param>
public sealed record MeasureAnswer(MeasureChoice Choice, string Text, DateOnly? On, Guid? GiveTo = null);

public enum MeasureChoice
{
    Done,
    Moved,
    GivenAway,
    Dropped,
}

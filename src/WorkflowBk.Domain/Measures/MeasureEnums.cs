namespace WorkflowBk.Domain.Measures;

/// <summary>Where something was agreed.</summary>
public enum MeasureOrigin
{
    Transition,
    Meeting,
    Plan,
}

/// <summary>What kind of thing was agreed.</summary>
public enum MeasureKind
{
    Other,

    /// <summary>Those who know the child teach those who will.</summary>
    CompetenceTransfer,

    /// <summary>A routine for the child's health that must be in place.</summary>
    HealthRoutine,

    /// <summary>A step on the way to getting used to what is new.</summary>
    Habituation,
}

public enum MeasureState
{
    Open,
    Done,

    /// <summary>Not needed any more, or impossible.</summary>
    Dropped,
}

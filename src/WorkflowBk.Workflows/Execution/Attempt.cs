namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// One stimulus while it is tried: the moment it is about, and the turns that are known to fail, with the reason. Both stay
/// the same from one try to the next, so that the burst takes the same turns.
/// </summary>
/// <param name="HasCaller">Somebody waits for the answer, and can be told that it did not work.</param>
internal sealed record Attempt(DateTimeOffset Now, bool HasCaller)
{
    private readonly Dictionary<(int Number, string StepId), StepFailedException> _failures = [];

    public StepFailedException? FailureOf(int turn, string stepId) => _failures.GetValueOrDefault((turn, stepId));

    /// <returns>Whether it was not known before.</returns>
    public bool Remember(StepFailedException failure) => _failures.TryAdd(failure.Turn, failure);
}

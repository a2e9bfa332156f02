using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// One stimulus while it is tried: the moment it is about, and the turns that are known to fail, with the reason. Both stay
/// the same from one try to the next, so that the burst takes the same turns.
/// </summary>
/// <param name="HasCaller">Somebody waits for the answer, and can be told that it did not work.</param>
/// <param name="Watch">What operators see of it.</param>
internal sealed record Attempt(DateTimeOffset Now, bool HasCaller, BurstWatch Watch)
{
    private readonly Dictionary<(int Number, string StepId), StepFailedException> _failures = [];

    public StepFailedException? FailureOf(int turn, string stepId) => _failures.GetValueOrDefault((turn, stepId));

    /// <summary>How many turns are known to fail.</summary>
    public int Failures => _failures.Count;

    /// <returns>Whether it was not known before.</returns>
    public bool Remember(StepFailedException failure) => _failures.TryAdd(failure.Turn, failure);
}

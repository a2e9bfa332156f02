namespace WorkflowBk.Workflows.Activities;

/// <summary>How a step ended its turn.</summary>
public abstract record ActivityResult
{
    private protected ActivityResult() { }

    /// <summary>The step waits: for its waits, or for the steps inside it.</summary>
    public static ActivityResult Waiting { get; } = new Waits();

    /// <summary>The step is done and leaves by <c>Done</c>.</summary>
    public static ActivityResult Done { get; } = new Completed(["Done"]);

    /// <summary>The step is done and leaves by the outcomes named.</summary>
    public static ActivityResult Outcome(params IReadOnlyList<string> outcomes) => new Completed(outcomes);

    /// <summary>
    /// What a person did is not accepted. The whole burst is undone and the person is told why. A step that nobody stands
    /// behind (a timer) makes an incident of it.
    /// </summary>
    public static ActivityResult Reject(params IReadOnlyList<Rejection> reasons) => new Rejected(reasons);

    /// <summary>The step cannot do its work; an incident is made.</summary>
    /// <param name="message">What is wrong, for whoever must mend it.</param>
    public static ActivityResult Fault(string message) => new Faulted(message);

    /// <summary>The container around the step leaves at once by the outcomes named.</summary>
    internal static ActivityResult EndContainer(params IReadOnlyList<string> outcomes) => new Ends(outcomes);

    /// <summary>The nearest loop is left.</summary>
    internal static ActivityResult BreakLoop { get; } = new Breaks();

    /// <summary>The whole instance ends.</summary>
    internal static ActivityResult EndInstance { get; } = new Finishes();

    internal sealed record Waits : ActivityResult;

    internal sealed record Completed(IReadOnlyList<string> Outcomes) : ActivityResult;

    internal sealed record Rejected(IReadOnlyList<Rejection> Reasons) : ActivityResult;

    internal sealed record Faulted(string Message) : ActivityResult;

    internal sealed record Ends(IReadOnlyList<string> Outcomes) : ActivityResult;

    internal sealed record Breaks : ActivityResult;

    internal sealed record Finishes : ActivityResult;
}

using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>What the designer must know about Elsa's own activities besides their inputs and outcomes.</summary>
internal static class ActivityShapes
{
    /// <summary>A kind of drawing that the designer offers, and that we do not have.</summary>
    public const string StateMachine = "Elsa.StateMachine";

    /// <summary>Places for a single step inside.</summary>
    private static readonly Dictionary<string, string[]> _slots = new(StringComparer.Ordinal)
    {
        ["Elsa.If"] = ["Then", "Else"],
        ["Elsa.For"] = ["Body"],
        ["Elsa.ForEach"] = ["Body"],
        ["Elsa.ParallelForEach"] = ["Body"],
        ["Elsa.While"] = ["Body"],
    };

    /// <summary>
    /// Not offered: containers come with the drawing itself, and only a program outside could end the wait for another system.
    /// They stay in the catalogue, so that workflows that have them can be opened.
    /// </summary>
    private static readonly HashSet<string> _notOffered = ["Elsa.Flowchart", "Elsa.Sequence", "Elsa.Parallel", "Elsa.RunTask"];

    public static IReadOnlyList<string> SlotsOf(ActivityDescriptor activity) => _slots.GetValueOrDefault(activity.Type, []);

    /// <summary>Nothing is drawn after these.</summary>
    public static bool IsTerminal(ActivityDescriptor activity) => activity.IsTerminal || activity.Type == "Elsa.Break";

    public static bool IsStart(ActivityDescriptor activity) => activity.Type == "Elsa.Start";

    public static bool IsOffered(ActivityDescriptor activity) => !_notOffered.Contains(activity.Type);
}

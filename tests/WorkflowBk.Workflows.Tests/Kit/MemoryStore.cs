using System.Reflection;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>What has been committed: a database in memory. It keeps copies, so that nobody changes it but by a commit.</summary>
internal sealed class MemoryStore
{
    private static readonly MethodInfo _clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    public Dictionary<Guid, WorkflowInstance> Instances { get; } = [];

    public Dictionary<Guid, Wait> Waits { get; } = [];

    public Dictionary<string, AcceptedStimulus> Stimuli { get; } = [];

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>What activities wrote, in the order of the commits.</summary>
    public List<string> Effects { get; } = [];

    public List<WorkflowVersion> Versions { get; } = [];

    public List<WorkflowTrigger> Triggers { get; } = [];

    public List<KeptEvent> KeptEvents { get; } = [];

    public int Commits { get; set; }

    /// <summary>The next commit does not come to pass, as when the machine stops.</summary>
    public bool CrashesBeforeCommit { get; set; }

    /// <summary>A copy; the rows hold nothing that can be changed from inside, so a shallow one is a whole one.</summary>
    public static T Copy<T>(T row) where T : class => (T)_clone.Invoke(row, null)!;
}

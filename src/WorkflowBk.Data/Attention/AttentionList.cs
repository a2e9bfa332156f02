using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Attention;

/// <summary>Everything that needs a person's attention, from all sources. Read once for a request, however often it is asked for.</summary>
public sealed class AttentionList(IEnumerable<IAttentionSource> sources, TimeProvider clock)
{
    /// <summary>How many of each kind are shown and counted at most.</summary>
    public const int MaxOfEach = 100;

    private readonly Dictionary<Guid, IReadOnlyList<AttentionItem>> _read = [];

    /// <summary>The most pressing group first, in each the longest standing first. A task stands in one group only.</summary>
    public async Task<IReadOnlyList<AttentionItem>> ReadAsync(StaffMember person, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(person.Id, out var known))
            return known;
        AttentionQuestion question = new(person, clock.GetUtcNow(), clock.Today(), MaxOfEach);
        List<AttentionItem> found = [];
        foreach (var source in sources)
            found.AddRange(await source.FindAsync(question, cancellationToken));
        return _read[person.Id] =
        [
            .. found
                .OrderBy(item => item.Group).ThenBy(item => item.Since)
                .DistinctBy(item => item.Task is { } task ? (object)task.Id : item)
        ];
    }

    /// <summary>Forgets what was read, after something has been changed.</summary>
    public void Forget() => _read.Clear();
}

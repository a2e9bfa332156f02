using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Attention;

/// <summary>
/// Finds one kind of thing that needs attention. Register another with <c>AddScoped&lt;IAttentionSource, …&gt;()</c> and it is
/// on the page, with its texts keyed by <see cref="AttentionItem.What"/>.
/// </summary>
public interface IAttentionSource
{
    /// <summary>What the person asked for is to see, the longest standing first; at most as many as asked for.</summary>
    Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken);
}

/// <summary>Who asks, and when.</summary>
/// <param name="Today">The date in Norway at <paramref name="Now"/>.</param>
/// <param name="Max">How many of each kind at most: nobody reads further, and counting stays cheap.</param>
public sealed record AttentionQuestion(StaffMember Person, DateTimeOffset Now, DateOnly Today, int Max)
{
    /// <summary>The unit's leader answers for every case; everybody else for those they are on.</summary>
    public bool SeesAll => Person.Has(StaffRole.KeLeader);
}

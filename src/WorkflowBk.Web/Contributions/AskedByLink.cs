using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Web.Contributions;

/// <summary>What a one-time link leads to.</summary>
/// <param name="State">Whether it opens; if not, nothing of the case may be shown.</param>
public sealed record AskedByLink(LinkState State, ContributionLink Link, Case Case, Contribution Asked);

/// <summary>How a one-time link stands.</summary>
public enum LinkState
{
    Open,
    Used,
    Replaced,
    Expired,

    /// <summary>Nobody waits for the answer any more.</summary>
    NotNeeded,
}

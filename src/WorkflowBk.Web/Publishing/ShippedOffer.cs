using WorkflowBk.Data.Bursts;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Publishing;

/// <summary>A version that came with the program and waits for somebody to take it, or to keep what the municipality has.</summary>
/// <param name="Own">What it would take the place of: the municipality's own draft where there is one, else what is published.</param>
internal sealed record ShippedOffer(ProcessVersion Version, ProcessVersion Own)
{
    /// <param name="workflow">All versions of one workflow, the newest first.</param>
    /// <returns><c>null</c> when nothing is offered.</returns>
    public static ShippedOffer? In(IReadOnlyList<ProcessVersion> workflow) =>
        workflow is [{ Author: ShippedWorkflows.Author, PublishedAt: null } shipped, ..]
        && workflow.FirstOrDefault(version => version.IsPublished || (version.PublishedAt is null && version.Author != ShippedWorkflows.Author)) is { } own
            ? new ShippedOffer(shipped, own)
            : null;

    /// <summary>Somebody has drawn something that is not published yet.</summary>
    public bool OwnIsDraft => Own.PublishedAt is null;
}

namespace WorkflowBk.Workflows.Versions;

/// <summary>What somebody had before them when they drew: a save on anything but the latest would undo what others did.</summary>
/// <param name="VersionId">The version it was drawn on; <c>null</c> when that is not known.</param>
/// <param name="Hash">What that version said; <c>null</c> when that is not known.</param>
/// <param name="MayEmpty">Every step may be replaced at once, as when a file is read in.</param>
public sealed record DraftBasis(string? VersionId, string? Hash, bool MayEmpty)
{
    internal bool Fits(WorkflowVersion latest) =>
        (VersionId is null || VersionId == latest.Id) && (Hash is null || Hash == latest.Hash);
}

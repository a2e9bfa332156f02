namespace WorkflowBk.Workflows.Editing;

/// <summary>Where a step is put: after another on one of its ways, or first in a container.</summary>
/// <param name="ContainerId">The step it lies inside.</param>
/// <param name="AfterId">The step before it; <c>null</c> when it comes first.</param>
/// <param name="Outcome">The way out of the step before it; <c>null</c> in a container without ways.</param>
/// <param name="BeforeId">The step that is to follow, where the way leads to several; <c>null</c> for all of them.</param>
public sealed record StepPlace(string ContainerId, string? AfterId, string? Outcome, string? BeforeId)
{
    private const char Separator = '/';

    /// <summary>The place as one word that a form can send.</summary>
    public string Key => string.Join(Separator, Escape(ContainerId), Escape(AfterId), Escape(Outcome), Escape(BeforeId));

    /// <summary>Reads <see cref="Key"/>; <c>null</c> when it is none.</summary>
    public static StepPlace? Read(string? key) =>
        key?.Split(Separator) is [var container, var after, var outcome, var before] && Unescape(container) is { } id
            ? new StepPlace(id, Unescape(after), Unescape(outcome), Unescape(before))
            : null;

    private static string Escape(string? text) => text is null ? "" : Uri.EscapeDataString(text);

    private static string? Unescape(string text) => text.Length == 0 ? null : Uri.UnescapeDataString(text);
}

using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Web.Trials;

/// <summary>What a trial takes over from the municipality: its settings and its texts, and no people.</summary>
/// <param name="Json">The workflow that is tried, published or not.</param>
/// <param name="Others">The workflows it can start: those that are published, as JSON.</param>
internal sealed record TrialSetting(
    string DefinitionId, string Json, IReadOnlyList<string> Others, MunicipalityProfile Municipality, IReadOnlyList<TemplateVersion> Templates);

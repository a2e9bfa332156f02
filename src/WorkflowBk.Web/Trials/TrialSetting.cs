using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Web.Trials;

/// <summary>What a trial takes over from the municipality: its settings and its texts, and no people.</summary>
/// <param name="Json">The workflow that is tried, published or not.</param>
/// <param name="Others">The workflows it can start: those that are published, as JSON.</param>
/// <param name="Language">What the town's people and services are named in.</param>
internal sealed record TrialSetting(
    string DefinitionId, string Json, IReadOnlyList<string> Others, MunicipalityProfile Municipality, IReadOnlyList<TemplateVersion> Templates,
    string Language)
{
    /// <summary>A text is never changed, so its id says which it is.</summary>
    public bool IsSameAs(TrialSetting other) =>
        DefinitionId == other.DefinitionId && Json == other.Json && Municipality == other.Municipality && Language == other.Language
        && Others.SequenceEqual(other.Others, StringComparer.Ordinal)
        && Templates.Select(template => template.Id).SequenceEqual(other.Templates.Select(template => template.Id));
}

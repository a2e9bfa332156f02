using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Templates;

/// <summary>What a template is for.</summary>
public enum TemplateKind
{
    /// <summary>A letter or formal document.</summary>
    Document,

    /// <summary>An e-mail to a family.</summary>
    Notice,

    /// <summary>An e-mail to somebody who works for a family.</summary>
    StaffNotice,
}

/// <summary>One template in one language.</summary>
/// <param name="Key">Its shipped key, e.g. <c>appointment-letter</c>, which processes name.</param>
public sealed record TemplateId(TemplateKind Kind, string Key, LanguageForm Language);

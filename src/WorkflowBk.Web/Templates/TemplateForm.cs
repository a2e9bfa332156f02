using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Web.Templates;

/// <summary>A template as it is written on the page.</summary>
public sealed class TemplateForm
{
    public string? Heading { get; set; }

    public string? Body { get; set; }

    /// <summary>Why the text is changed.</summary>
    public string? Comment { get; set; }

    /// <summary>Which version the page showed as the one in use.</summary>
    public int BasedOn { get; set; }

    internal TemplateText Text => TemplateText.Of(Heading, Body);
}

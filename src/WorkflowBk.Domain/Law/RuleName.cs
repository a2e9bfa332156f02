using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Law;

/// <summary>A rule's name in both forms of Norwegian.</summary>
/// <param name="Nb">Bokmål.</param>
/// <param name="Nn">Nynorsk.</param>
public sealed record RuleName(string Nb, string Nn)
{
    /// <summary>The name in a form; bokmål when the form is not Norwegian, because Norwegian law is named in Norwegian.</summary>
    public string In(LanguageForm form) => form == LanguageForm.Nn ? Nn : Nb;
}

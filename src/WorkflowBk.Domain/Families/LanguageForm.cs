namespace WorkflowBk.Domain.Families;

/// <summary>The language letters and e-mails are written in. Norwegian is answered in the form the family writes (språklova).</summary>
public enum LanguageForm
{
    Nb,
    Nn,
    En,
}

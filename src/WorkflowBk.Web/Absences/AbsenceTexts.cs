namespace WorkflowBk.Web.Absences;

/// <summary>Marks the texts about who is away and who stands in.</summary>
public sealed class AbsenceTexts;

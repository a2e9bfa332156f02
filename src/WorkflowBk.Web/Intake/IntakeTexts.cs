namespace WorkflowBk.Web.Intake;

/// <summary>Texts of the public form and its receipt.</summary>
public sealed class IntakeTexts;

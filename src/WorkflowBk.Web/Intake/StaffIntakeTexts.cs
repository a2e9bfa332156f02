namespace WorkflowBk.Web.Intake;

/// <summary>Texts of the staff's form. Its fields have the same keys as the public form's.</summary>
public sealed class StaffIntakeTexts;

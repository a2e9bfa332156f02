namespace WorkflowBk.Web.Meetings;

/// <summary>Marks the resources of what families, and people without an account, read of a meeting.</summary>
public sealed class FamilyMeetingTexts;

namespace WorkflowBk.Web.Meetings;

/// <summary>Marks the texts about meetings, for staff.</summary>
public sealed class MeetingTexts;

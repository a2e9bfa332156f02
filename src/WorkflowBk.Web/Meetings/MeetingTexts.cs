namespace WorkflowBk.Web.Meetings;

/// <summary>Marks the texts about meetings, for staff, for people outside and for families.</summary>
public sealed class MeetingTexts;

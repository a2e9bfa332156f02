namespace WorkflowBk.Web.Calendars;

/// <summary>Marks the resources of the calendars.</summary>
public sealed class CalendarTexts;

namespace WorkflowBk.Web.Mail;

/// <summary>Marks the texts about notices: what they are about, how far they have come, and the page of outgoing mail.</summary>
public sealed class NoticeTexts;

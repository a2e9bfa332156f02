namespace WorkflowBk.Domain.Notices;

/// <summary>A notice's text in one language, ready to be put in the outbox.</summary>
/// <param name="TemplateVersion">Which version of the template it was written from; 0 for the shipped one.</param>
public sealed record NoticeMessage(string Subject, string Body, int TemplateVersion = 0);

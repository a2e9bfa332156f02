namespace WorkflowBk.Domain.Notices;

/// <summary>A notice's text in one language, ready to be put in the outbox.</summary>
public sealed record NoticeMessage(string Subject, string Body);

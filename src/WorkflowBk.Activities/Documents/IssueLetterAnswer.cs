namespace WorkflowBk.Activities.Documents;

/// <summary>A letter as it shall go.</summary>
/// <param name="Text">As it is edited; see <see cref="Domain.Documents.LetterMarkup"/>.</param>
public sealed record IssueLetterAnswer(string Title, string Text);

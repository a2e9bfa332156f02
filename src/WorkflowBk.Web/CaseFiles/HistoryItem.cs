using WorkflowBk.Data.Cases;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>One thing that has happened in a case.</summary>
/// <param name="By">Who did it; <c>null</c> when the process went on by itself.</param>
/// <param name="Note">What came of it, in a few words.</param>
/// <param name="Notices">What was sent to the family.</param>
/// <param name="Document">What was issued.</param>
public sealed record HistoryItem(
    DateTimeOffset At,
    string Title,
    string? By = null,
    string? Note = null,
    Tone Tone = Tone.Neutral,
    IReadOnlyList<CaseNotice>? Notices = null,
    CaseDocument? Document = null);

using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.CaseFiles;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.CaseWork;

/// <summary>Tells what people have done in a case beside the process.</summary>
internal sealed class WorkHistory(CaseWords words, IStringLocalizer<CaseWorkTexts> texts)
{
    private const int LongestNote = 200;

    public IEnumerable<HistoryItem> Of(CaseFile file) =>
    [
        .. file.Tasks.SelectMany(task => OfAdHoc(task, file)),
        .. file.Work.Handings.Select(handing => OfHanding(handing, file)),
        .. file.Work.Comments.Select(comment => new HistoryItem(
            comment.At, texts["History.Comment"], words.Name(comment.AuthorId, file), Shortened(comment.Text))),
        .. file.Work.Attachments.Select(attachment => new HistoryItem(
            attachment.UploadedAt, texts["History.Attachment"], words.Name(attachment.UploadedBy, file), attachment.FileName)),
        .. file.Work.Conversations.Select(note => new HistoryItem(
            note.WrittenAt, texts[note.CorrectsId is null ? "History.Conversation" : "History.Correction", DateText.Day(note.HeldOn)],
            words.Name(note.WrittenBy, file), note.With)),
        .. file.Deadlines.SelectMany(deadline => OfDeadline(deadline, file)),
    ];

    private IEnumerable<HistoryItem> OfAdHoc(CaseTask task, CaseFile file)
    {
        if (task.AdHoc is not { } facts)
            yield break;
        var title = CaseWords.Title(task.Texts);
        yield return new HistoryItem(task.CreatedAt, texts["History.AdHoc", title], words.Name(facts.CreatedBy, file), Tone: Tone.Info);
        if (task is { State: TaskState.Done, CompletedAt: { } done })
            yield return new HistoryItem(done, title, words.Name(task.CompletedBy!.Value, file), Shortened(facts.Result ?? ""), Tone.Success);
        if (facts.CancelledAt is { } cancelled)
        {
            yield return new HistoryItem(
                cancelled, texts["History.AdHocCancelled", title], facts.CancelledBy is { } by ? words.Name(by, file) : null,
                facts.CancelReason is { } reason ? Shortened(reason) : texts["History.CaseClosed"]);
        }
    }

    private HistoryItem OfHanding(TaskHanding handing, CaseFile file)
    {
        var title = file.Tasks.FirstOrDefault(task => task.Id == handing.TaskId) is { } task ? CaseWords.Title(task.Texts) : "";
        var by = handing.Kind == HandingKind.TakenBack ? handing.ToId : handing.FromId;
        var to = handing.Kind == HandingKind.TakenBack ? handing.FromId : handing.ToId;
        return new HistoryItem(
            handing.At, texts[$"History.{handing.Kind}", title, words.Name(to, file)], words.Name(by, file),
            handing.Note.Length == 0 ? null : Shortened(handing.Note));
    }

    private IEnumerable<HistoryItem> OfDeadline(Deadline deadline, CaseFile file)
    {
        foreach (var pause in deadline.Pauses)
        {
            if (pause is { PausedAt: { } paused, PausedBy: { } by })
                yield return new HistoryItem(paused, texts["History.Paused", words.Due(deadline, file), DateText.Day(pause.From)], words.Name(by, file), Shortened(pause.Reason), Tone.Warning);
            if (pause is { ResumedAt: { } resumed, ResumedBy: { } resumedBy, Until: { } until })
            {
                yield return new HistoryItem(
                    resumed, texts["History.Resumed", words.Due(deadline, file), DateText.Day(until)], words.Name(resumedBy, file),
                    texts["History.NewDue", DateText.Day(deadline.DueAfter(pause))]);
            }
        }
    }

    private static string Shortened(string text) => text.Length <= LongestNote ? text
        : text[..(char.IsHighSurrogate(text[LongestNote - 1]) ? LongestNote - 1 : LongestNote)] + " …";
}

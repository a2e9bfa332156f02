using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.CaseWork;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Mail;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>
/// Tells what has happened in a case as one story. The journal gives the order; a line about a task, a letter or a message is
/// told by the task, the letter or the message itself, and what only concerns the way of the process is left out.
/// </summary>
internal sealed class CaseHistory(
    StepWords steps, CaseWords words, NoticeWords notices, WorkHistory work, IStringLocalizer<CaseFileTexts> texts)
{
    /// <summary>The story, the newest first.</summary>
    public IReadOnlyList<HistoryItem> Of(CaseFile file)
    {
        var definitions = file.Processes.ToDictionary(process => process.Instance.Id, StepsOf);
        var untold = new Untold(file);
        List<HistoryItem> items = [];
        foreach (var burst in file.Journal.GroupBy(entry => (entry.InstanceId, entry.At)))
        {
            // One burst comes from one act: the task that was completed then comes before all that followed from it.
            var lines = burst.Select(entry => (Entry: entry, Step: definitions[entry.InstanceId].GetValueOrDefault(entry.StepId))).ToList();
            if (untold.TakeTask(burst.Key.At) is { } task)
                items.Add(OfTask(task, lines, file));
            items.AddRange(lines.Where(line => line.Step is not null).SelectMany(line => OfLine(line.Entry, line.Step!, file, untold)));
        }

        items.AddRange(untold.Tasks.Select(task => OfTask(task, [], file)));
        items.AddRange(untold.Documents.Select(OfDocument));
        items.AddRange(untold.Notices.GroupBy(notice => (notice.CreatedAt, notice.Template)).Select(group => OfNotices([.. group])));
        items.AddRange(work.Of(file));
        // Sorting is stable, so what happened at one moment keeps its order.
        return [.. items.OrderBy(item => item.At).Reverse()];
    }

    private IEnumerable<HistoryItem> OfLine(JournalEntry entry, ActivityNode step, CaseFile file, Untold untold)
    {
        if (entry.Event == JournalEvent.Faulted)
            return [new HistoryItem(entry.At, texts["History.Stopped", steps.NameOf(step)], Tone: Tone.Danger)];
        if (OfMending(entry, step, file) is { } mended)
            return [mended];
        if (StepWords.IsFlow(step))
            return [];
        if (entry.Event == JournalEvent.Cancelled && StepWords.StandsBeside(step))
            return [];
        if (entry.Event == JournalEvent.Cancelled)
            return [new HistoryItem(entry.At, steps.NameOf(step), Note: texts["History.NotNeeded"])];
        // A letter that was read through first is told by its task, and then by the letter itself.
        if (entry.Event != JournalEvent.Completed || (Waited(entry, file) && step.Type is not ("Bk.AwaitWithdrawal" or "Bk.AwaitTakeBack" or "Bk.EndPredecessor" or "Bk.IssueDocument")))
            return [];
        return step.Type switch
        {
            "Bk.NotifyFamily" when untold.TakeNotices(entry.At, StepWords.Text(step, "Template")) is { Count: > 0 } sent => [OfNotices(sent)],
            "Bk.IssueDocument" when untold.TakeDocument(entry.At, StepWords.Text(step, "Template")) is { } issued => [OfDocument(issued)],
            "Bk.RegisterInquiry" => [OfInquiry(entry, step, file)],
            // Nobody had to be asked, so nothing happened.
            "Bk.FamilyYes" or "Bk.SecondReader" or "Bk.AwaitFirstDay" => [],
            _ => [new HistoryItem(entry.At, steps.NameOf(step), Note: steps.OutcomeOf(step, entry.Detail), Tone: Tone.Info)],
        };
    }

    /// <summary>What somebody did about a failed step; <c>null</c> when the line tells of something else.</summary>
    private HistoryItem? OfMending(JournalEntry entry, ActivityNode step, CaseFile file)
    {
        LocalizedString? title = entry.Event switch
        {
            JournalEvent.Retried => texts["History.Retried", steps.NameOf(step)],
            JournalEvent.Skipped => texts["History.Skipped", steps.NameOf(step)],
            JournalEvent.Moved => texts["History.Moved"],
            JournalEvent.Cancelled when step.Children.Count > 0 => texts["History.Ended"],
            _ => null,
        };
        return title is null
            ? null
            : new HistoryItem(entry.At, title, Guid.TryParse(entry.Actor, out var by) ? words.Name(by, file) : null, Reason(entry), Tone.Warning);
    }

    /// <summary>Which versions a case was moved between stands first in the line.</summary>
    private static string? Reason(JournalEntry entry) =>
        entry is { Event: JournalEvent.Moved, Detail: { } detail } && detail.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? detail[(end + 2)..] : entry.Detail;

    /// <summary>A step that has waited is a task, and is told by it.</summary>
    private static bool Waited(JournalEntry entry, CaseFile file) =>
        file.Journal.Any(other =>
            other.Event == JournalEvent.Waiting && other.StepId == entry.StepId && other.InstanceId == entry.InstanceId && other.Id < entry.Id);

    private HistoryItem OfTask(CaseTask task, IReadOnlyList<(JournalEntry Entry, ActivityNode? Step)> lines, CaseFile file)
    {
        var step = lines
            .FirstOrDefault(line => line.Entry.Event == JournalEvent.Completed && line.Entry.Detail == task.Outcome && Waited(line.Entry, file))
            .Step;
        var title = task is { Type: TaskTypes.Contribution, SubjectId: { } asked }
            && file.Case.Contributions.FirstOrDefault(contribution => contribution.Id == asked) is { } contribution
                ? texts["History.Answered", words.Service(contribution.ServiceId, file)]
                : CaseWords.Title(task.Texts);
        return new HistoryItem(
            task.CompletedAt!.Value, title, task.CompletedBy is { } by ? words.Name(by, file) : AnsweredBy(task, file),
            step is null ? null : steps.OutcomeOf(step, task.Outcome), Tone.Success);
    }

    /// <summary>Somebody without an account is known by the name they gave.</summary>
    private static string? AnsweredBy(CaseTask task, CaseFile file) =>
        file.Case.Contributions.FirstOrDefault(contribution => contribution.Id == task.SubjectId)?.AnsweredByName;

    private HistoryItem OfInquiry(JournalEntry entry, ActivityNode step, CaseFile file)
    {
        var inquiry = file.Case.Inquiry;
        return new HistoryItem(
            entry.At,
            steps.NameOf(step),
            inquiry.RegisteredBy is { } by ? words.Name(by, file) : inquiry.Sender.Name,
            $"{words.Of(inquiry.Channel)}: {inquiry.Sender.Name}",
            Tone.Info);
    }

    private HistoryItem OfNotices(List<CaseNotice> sent) =>
        new(sent[0].CreatedAt, texts["History.Notice", notices.Template(sent[0].Template)], Notices: sent);

    private HistoryItem OfDocument(CaseDocument issued) => new(issued.IssuedAt, texts["History.Issued"], Document: issued);

    /// <summary>The steps of the version it follows, and those of versions it may have followed before.</summary>
    private static Dictionary<string, ActivityNode> StepsOf(CaseProcess process)
    {
        Dictionary<string, ActivityNode> known = [];
        foreach (var (id, step) in process.Earlier.Prepend(process.Version).SelectMany(version => DefinitionReader.Read(version.Json).Definition?.Steps ?? _none))
            known.TryAdd(id, step);
        return known;
    }

    private static readonly IReadOnlyDictionary<string, ActivityNode> _none = new Dictionary<string, ActivityNode>();

    /// <summary>What the story has not come to yet.</summary>
    private sealed class Untold(CaseFile file)
    {
        public List<CaseTask> Tasks { get; } = [.. file.Tasks.Where(task => task is { State: TaskState.Done, CompletedAt: not null, AdHoc: null })];

        public List<CaseNotice> Notices { get; } = [.. file.Notices];

        public List<CaseDocument> Documents { get; } = [.. file.Documents];

        public CaseTask? TakeTask(DateTimeOffset at) => TakeFirst(Tasks, task => task.CompletedAt == at);

        public List<CaseNotice> TakeNotices(DateTimeOffset at, string? template)
        {
            var taken = Notices.FindAll(notice => notice.CreatedAt == at && (template is null || notice.Template == template));
            Notices.RemoveAll(taken.Contains);
            return taken;
        }

        public CaseDocument? TakeDocument(DateTimeOffset at, string? template) =>
            TakeFirst(Documents, document => document.IssuedAt == at && (template is null || document.Template == template));

        private static T? TakeFirst<T>(List<T> all, Predicate<T> isMeant)
            where T : class
        {
            var first = all.Find(isMeant);
            if (first is not null)
                all.Remove(first);
            return first;
        }
    }
}

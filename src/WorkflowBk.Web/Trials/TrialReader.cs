using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// Reads what has happened in a room. Every stimulus had a moment of its own, so whatever bears the same moment belongs together.
/// </summary>
internal sealed partial class TrialReader(TrialRoom room, IReadOnlyDictionary<DateTimeOffset, TrialCause> causes)
{
    public Task<TrialStory> ReadAsync(DateTimeOffset begun, CancellationToken cancellationToken) => room.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        var journal = await db.Journal.AsNoTracking().OrderBy(line => line.Id).ToListAsync(cancellationToken);
        var tasks = await db.Tasks.AsNoTracking().ToListAsync(cancellationToken);
        var deadlines = await db.Deadlines.AsNoTracking().ToListAsync(cancellationToken);
        var notices = await db.AllNotices.AsNoTracking().ToListAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().ToListAsync(cancellationToken);
        var instances = await db.Instances.AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
        var waits = await db.Waits.AsNoTracking().ToListAsync(cancellationToken);
        var theCase = await db.Cases.AsNoTracking().FirstOrDefaultAsync(row => row.Id == TrialFamily.CaseId, cancellationToken);
        var timers = await scope.GetRequiredService<TrialTimers>().WaitingAsync(cancellationToken);

        var steps = journal.ToLookup(line => line.At);
        var asked = tasks.ToLookup(task => task.CreatedAt);
        var sent = notices.ToLookup(notice => notice.CreatedAt);
        var letters = documents.ToLookup(document => document.IssuedAt);
        var moments = causes.Select(cause => new TrialMoment(
            cause.Key, cause.Value,
            [.. steps[cause.Key].Where(IsTold).Select(line => new TrialStep(line.StepId, NameOf(line.StepId), line.Event, line.Detail))],
            [.. Sorted(asked[cause.Key]).Select(task => Ask(task, deadlines))],
            [.. Messages(sent[cause.Key])],
            [.. letters[cause.Key].OrderBy(letter => letter.Title, StringComparer.Ordinal).ThenBy(letter => letter.Html, StringComparer.Ordinal)
                .Select(letter => new TrialLetter(letter.Title, Masked(letter.Html)))]));
        return new TrialStory(
            begun,
            room.Clock.Now,
            [.. moments.Where(IsWorthTelling).Concat(Passed(deadlines, tasks)).OrderBy(moment => moment.At).ThenBy(moment => moment.Cause.Texts?.Title, StringComparer.Ordinal).ThenBy(moment => moment.Cause.By, StringComparer.Ordinal)],
            Open(tasks, waits, deadlines),
            [.. waits.Where(wait => wait.Kind == WaitKind.Event && room.Find(wait.StepId)?.Type == "Elsa.Event").Select(wait => wait.Name).Distinct().Order(StringComparer.Ordinal)],
            timers.Count == 0 ? null : timers[0].DueAt,
            instances.FirstOrDefault()?.Status,
            theCase?.Phase,
            [.. instances.SelectMany(row => row.Incidents).Select(incident => new TrialIncident(NameOf(incident.StepId), incident.Message))])
        {
            CanBeWithdrawn = waits.Exists(wait => wait.Kind == WaitKind.Event && room.Find(wait.StepId)?.Type == "Bk.AwaitWithdrawal"),
            CollectsContributions = waits.Exists(wait => wait.Kind == WaitKind.Event && room.Find(wait.StepId)?.Type == "Bk.CollectContributions"),
        };
    });

    public Task<IReadOnlyList<TrialTask>> OpenAsync(CancellationToken cancellationToken) => room.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        return Open(
            await db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open).ToListAsync(cancellationToken),
            await db.Waits.AsNoTracking().ToListAsync(cancellationToken),
            await db.Deadlines.AsNoTracking().ToListAsync(cancellationToken));
    });

    private IReadOnlyList<TrialTask> Open(IEnumerable<HumanTask> tasks, List<Wait> waits, List<Deadline> deadlines)
    {
        var steps = waits.Where(wait => wait.Kind == WaitKind.Task).ToDictionary(wait => wait.Id, wait => wait.StepId);
        return
        [
            .. Sorted(tasks.Where(task => task.State == TaskState.Open && steps.ContainsKey(task.Id)))
                .GroupBy(task => steps[task.Id], StringComparer.Ordinal)
                .SelectMany(group => group.Select((task, index) => new TrialTask(
                    task, group.Key, index, OutcomesOf(task, group.Key), deadlines.Find(deadline => deadline.TaskId == task.Id), For(task), ServiceOf(task)))),
        ];
    }

    /// <summary>The ways on from a task, where a step has several kinds of task each with its own.</summary>
    private IReadOnlyList<string> OutcomesOf(HumanTask task, string stepId) => task.Type switch
    {
        TaskTypes.Contribution => ["Done"],
        TaskTypes.ContributionLate => Enum.GetNames<Activities.Contributions.LateChoice>(),
        TaskTypes.Form when FormTaskForm.Read(task.Form!).Outcomes is { Count: > 0 } outcomes => outcomes,
        _ => room.Find(stepId) is { } step && room.Catalog.Find(step.Type, step.Version) is { } activity ? activity.OutcomesOf(step) : ["Done"],
    };

    private static IEnumerable<HumanTask> Sorted(IEnumerable<HumanTask> tasks) => tasks
        .OrderBy(task => task.CreatedAt)
        .ThenBy(task => task.Texts.Title, StringComparer.Ordinal)
        .ThenBy(task => task.ServiceId)
        .ThenBy(task => task.AssigneeId)
        .ThenBy(task => task.Id);

    private TrialAsked Ask(HumanTask task, List<Deadline> deadlines)
    {
        var deadline = deadlines.Find(row => row.TaskId == task.Id);
        var person = task.IsPersonal ? room.Town.Staff.FirstOrDefault(person => person.Id == task.AssigneeId)?.Name : null;
        return new TrialAsked(task.Texts, task.Role, person, ServiceOf(task), deadline?.Kind, deadline?.OriginalDue);
    }

    private IReadOnlyList<string> For(HumanTask task) => task.AssigneeId is not null
        ? [.. room.Town.Staff.Where(person => person.Id == task.AssigneeId).Select(person => person.Name)]
        : [.. room.Town.Staff.Where(person => task.IsForRoleOf(person) && person.Id != task.NotPersonId).Select(person => person.Name)];

    private string? ServiceOf(HumanTask task) => room.Town.Services.FirstOrDefault(service => service.Id == task.ServiceId)?.Name;

    /// <summary>The same text to several is told once.</summary>
    private static IEnumerable<TrialMessage> Messages(IEnumerable<Notice> notices) => notices
        .GroupBy(notice => (notice.Audience, notice.Template, notice.Subject, Body: Masked(notice.Body)))
        .OrderBy(group => group.Key.Audience).ThenBy(group => group.Key.Template, StringComparer.Ordinal).ThenBy(group => group.Key.Body, StringComparer.Ordinal)
        .Select(group => new TrialMessage(
            group.Key.Audience, [.. group.Select(notice => notice.RecipientName).Distinct().Order(StringComparer.Ordinal)], group.Key.Subject, group.Key.Body));

    private IEnumerable<TrialMoment> Passed(List<Deadline> deadlines, List<HumanTask> tasks)
    {
        var today = OsloTime.DateIn(room.Clock.Now);
        return
            from deadline in deadlines
            where (deadline.ClosedOn ?? today) > deadline.Due
            let task = tasks.Find(task => task.Id == deadline.TaskId)
            let texts = task?.Texts ?? new TaskTexts(deadline.Name, "", null, null)
            select new TrialMoment(
                OsloTime.At(deadline.Due.AddDays(1), TimeOnly.MinValue),
                new TrialCause(deadline.Kind == RuleKind.Law ? TrialCauseKind.LawPassed : TrialCauseKind.TargetPassed, Texts: texts, By: task is null ? null : ServiceOf(task)),
                [], [], [], []);
    }

    private static bool IsTold(JournalEntry line) =>
        line.Event is JournalEvent.Completed or JournalEvent.Faulted or JournalEvent.Cancelled or JournalEvent.Finished;

    /// <summary>A timer that found nothing to say is no event.</summary>
    private static bool IsWorthTelling(TrialMoment moment) =>
        moment.Cause.Kind != TrialCauseKind.Clock || moment.Steps.Count + moment.Asked.Count + moment.Messages.Count + moment.Letters.Count > 0;

    private string NameOf(string stepId) => room.Find(stepId)?.Name ?? stepId;

    /// <summary>What is drawn at random in an address is nobody's way in here, and would differ from one time to the next.</summary>
    private static string Masked(string text) => Secrets().Replace(StatusAddress.Mask(text), "/$1/…");

    [GeneratedRegex("/(oppgaver|bidrag)/[A-Za-z0-9_-]+")]
    private static partial Regex Secrets();
}

using Microsoft.EntityFrameworkCore;
using MimeKit;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Crash;

/// <summary>Looks at what there is when every case has ended: each thing once, and nothing half done.</summary>
public sealed class Aftermath
{
    private static readonly string[] _mayFallAway = [TaskTypes.Contribution, TaskTypes.ContributionLate];

    private readonly List<string> _wrong = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private Aftermath() { }

    /// <summary>What is not as it must be; empty when all is well.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>How much there is of each kind of thing.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <param name="mail">The folder that mail was delivered to.</param>
    public static async Task<Aftermath> LookAsync(MunicipalityDb db, string mail, CancellationToken cancellationToken)
    {
        var found = new Aftermath();
        var cases = await db.Cases.AsNoTracking().ToListAsync(cancellationToken);
        found._counts["cases"] = cases.Count;
        found.None("cases are still open", cases.Count(theCase => theCase.IsOpen));
        found.None("waits are left", await db.Waits.CountAsync(cancellationToken));
        await found.InstancesAsync(db, cases.Count, cancellationToken);
        await found.TasksAsync(db, cases.Count, cancellationToken);
        await found.DocumentsAsync(db, cancellationToken);
        await found.NoticesAsync(db, mail, cancellationToken);
        return found;
    }

    private async Task InstancesAsync(MunicipalityDb db, int cases, CancellationToken cancellationToken)
    {
        var instances = await db.Instances.AsNoTracking().ToListAsync(cancellationToken);
        _counts["instances"] = instances.Count;
        None("instances more or fewer than cases", Math.Abs(instances.Count - cases));
        None("instances have not finished", instances.Count(instance => instance.Status != WorkflowStatus.Finished || instance.Incidents.Count > 0));
        var completed = await db.Journal.AsNoTracking().Where(entry => entry.Event == JournalEvent.Completed).ToListAsync(cancellationToken);
        _counts["steps completed"] = completed.Count;
        Once("steps were completed twice", completed, entry => (entry.InstanceId, entry.StepId));
    }

    private async Task TasksAsync(MunicipalityDb db, int cases, CancellationToken cancellationToken)
    {
        var tasks = await db.Tasks.AsNoTracking().ToListAsync(cancellationToken);
        _counts["tasks"] = tasks.Count;
        // Where time ran out, the service's leader answered instead, and the question itself fell away.
        None("tasks are not done", tasks.Count(task => task.State != TaskState.Done && !_mayFallAway.Contains(task.Type)));
        Once("tasks exist twice", tasks, task => (task.CaseId, task.Type, task.Texts.Title, task.ServiceId, task.SubjectId));
        // Every case went the same road, so every kind of task is there as often as there are cases, or as there are services.
        None(
            "kinds of task are not there for every case",
            tasks.Where(task => task.Type != TaskTypes.ContributionLate).GroupBy(task => task.Type).Count(type => type.Count() % Math.Max(cases, 1) != 0));
        var deadlines = await db.Deadlines.AsNoTracking().ToListAsync(cancellationToken);
        _counts["deadlines"] = deadlines.Count;
        None("deadlines are still open", deadlines.Count(deadline => deadline.ClosedOn is null));
        Once("deadlines exist twice", deadlines, deadline => (deadline.CaseId, deadline.TaskId, deadline.RuleKey));
    }

    private async Task DocumentsAsync(MunicipalityDb db, CancellationToken cancellationToken)
    {
        var documents = await db.Documents.AsNoTracking().ToListAsync(cancellationToken);
        _counts["documents"] = documents.Count;
        Once("documents exist twice", documents, document => (document.CaseId, document.Template, document.Html));
    }

    private async Task NoticesAsync(MunicipalityDb db, string mail, CancellationToken cancellationToken)
    {
        var notices = await db.AllNotices.AsNoTracking().ToListAsync(cancellationToken);
        _counts["messages"] = notices.Count;
        None("messages are not sent", notices.Count(notice => notice.State != NoticeState.Sent));
        Once("messages exist twice", notices, notice => (notice.CaseId, notice.Template, notice.Address, notice.CreatedAt));
        // Sent at least once, and recognisable when it was sent again: one Message-ID for each notice.
        var files = Directory.EnumerateFiles(mail, "*.eml").Select(file => MimeMessage.Load(file, cancellationToken).MessageId).ToList();
        _counts["e-mails delivered"] = files.Count;
        None("messages are without an e-mail, or have two that differ", Math.Abs(notices.Count - files.Distinct().Count()));
    }

    private void None(string what, int count)
    {
        if (count > 0)
            _wrong.Add($"{count} {what}");
    }

    private void Once<T, TKey>(string what, IReadOnlyCollection<T> all, Func<T, TKey> key) => None(what, all.Count - all.DistinctBy(key).Count());
}

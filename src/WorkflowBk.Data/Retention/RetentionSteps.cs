using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Retention;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Retention;

/// <summary>All there is to remove: what is only technical first.</summary>
internal static class RetentionSteps
{
    private static readonly JournalEvent[] _trouble = [JournalEvent.Faulted, JournalEvent.Retried];

    public static IReadOnlyList<RetentionStep> All { get; } =
    [
        Deleting(RecordKind.StimulusKey, (db, before) => db.Stimuli.Where(row => row.At < before), row => row.Key),
        Deleting(RecordKind.KeptEvent, (db, before) => db.KeptEvents.Where(row => row.ExpiresAt < before), row => row.Id),
        StaffMail(),
        Deleting(RecordKind.ContributionLink, (db, before) => db.ContributionLinks.Where(row => row.ExpiresAt < before), row => row.Id),
        // As long as the family is followed, an old link is how one that has lost the newest is known again.
        Deleting(
            RecordKind.FamilyLink,
            (db, before) => db.FamilyLinks.Where(row => row.ExpiresAt < before && db.Cases.Any(of => of.Id == row.CaseId && of.ClosedAt < before)
                && !db.Appointments.Any(of => of.CaseId == row.CaseId && of.State == AppointmentState.InForce)),
            row => row.Id),
        Deleting(RecordKind.JournalWait, (db, before) => Ended(db, before).Where(row => row.Event == JournalEvent.Waiting), row => row.Id),
        Deleting(RecordKind.JournalTrouble, (db, before) => Ended(db, before).Where(row => _trouble.Contains(row.Event)), row => row.Id),
    ];

    /// <summary>What a line of the journal is. What a person did, and what came of each step, is evidence of how it was decided.</summary>
    public static RecordKind KindOf(JournalEvent what) =>
        what == JournalEvent.Waiting ? RecordKind.JournalWait : _trouble.Contains(what) ? RecordKind.JournalTrouble : RecordKind.JournalStep;

    /// <summary>A process that stands still has not ended for those who may still mend it.</summary>
    private static IQueryable<JournalEntry> Ended(MunicipalityDb db, DateTimeOffset before) => db.Journal.Where(row => db.Instances.Any(
        of => of.Id == row.InstanceId && of.EndedAt < before && (of.Status == WorkflowStatus.Finished || of.Status == WorkflowStatus.Cancelled)));

    private static RetentionStep StaffMail()
    {
        static IQueryable<Notice> Old(MunicipalityDb db, DateTimeOffset before) => db.AllNotices.Where(
            row => row.Audience != NoticeAudience.Family && row.State == NoticeState.Sent && row.SentAt < before && row.Body != "");
        return new RetentionStep(
            RecordKind.StaffMailText,
            async (db, before, max, cancellationToken) => [.. await Old(db, before).Select(row => row.Id).OrderBy(id => id).Take(max).ToListAsync(cancellationToken)],
            (db, before, keys, cancellationToken) =>
            {
                var ids = keys.Cast<Guid>().ToList();
                return Old(db, before).Where(row => ids.Contains(row.Id))
                    .ExecuteUpdateAsync(change => change.SetProperty(row => row.Body, "").SetProperty(row => row.Subject, ""), cancellationToken);
            });
    }

    private static RetentionStep Deleting<TRow, TKey>(
        RecordKind kind, Func<MunicipalityDb, DateTimeOffset, IQueryable<TRow>> old, Expression<Func<TRow, TKey>> key)
        where TRow : class =>
        new(
            kind,
            async (db, before, max, cancellationToken) =>
                [.. (await old(db, before).OrderBy(key).Select(key).Take(max).ToListAsync(cancellationToken)).Cast<object>()],
            (db, before, keys, cancellationToken) =>
            {
                var ids = keys.Cast<TKey>().ToList();
                // A captured list becomes parameters; a constant would be written into the command's text.
                Expression<Func<List<TKey>>> captured = () => ids;
                var isOne = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], captured.Body, key.Body);
                return old(db, before).Where(Expression.Lambda<Func<TRow, bool>>(isOne, key.Parameters)).ExecuteDeleteAsync(cancellationToken);
            });
}

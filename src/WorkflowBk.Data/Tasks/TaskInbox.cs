using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tasks;

/// <summary>The open tasks a person may know of. It shows what waits, never whom it is about, except to those who see the whole case.</summary>
public sealed class TaskInbox(MunicipalityDb db)
{
    public const int PageSize = 50;

    public async Task<InboxPage> ReadAsync(InboxQuestion question, CancellationToken cancellationToken)
    {
        var skip = (Math.Max(question.Page, 1) - 1) * PageSize;
        // Every open task with a deadline comes before those without, so the two are read one after the other.
        var cases = question.Reference is { } reference ? await CasesAsync(reference, cancellationToken) : null;
        var away = await AwayAsync(question.Person.Id, cancellationToken);
        var dated = Visible(WithDeadline(question), question, cases, away);
        var rows = await ReadAsync(dated.OrderBy(pair => pair.Deadline!.Due).ThenBy(pair => pair.Deadline!.Id), skip, question, away, cancellationToken);
        if (rows.Count <= PageSize)
        {
            var passed = rows.Count > 0 || skip == 0 ? skip : await dated.CountAsync(cancellationToken);
            rows.AddRange(await ReadAsync(
                Visible(WithoutDeadline(), question, cases, away).OrderBy(pair => pair.Task.CreatedAt).ThenBy(pair => pair.Task.Id),
                skip - passed, question, away, cancellationToken));
        }

        return new InboxPage([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    /// <remarks>
    /// Where many tasks can match, the deadlines lead: they are indexed in the order of the page, so that the database stops
    /// after one page. It keeps the order of a cross join, and would otherwise read and sort every open task.
    /// </remarks>
    private IQueryable<Dated> WithDeadline(InboxQuestion question) =>
        question.Tab == InboxTab.Mine || question.Reference is not null
            ? from task in db.Tasks
              join deadline in db.Deadlines on task.Id equals deadline.TaskId
              where deadline.ClosedOn == null
              select new Dated { Task = task, Deadline = deadline }
            : from deadline in db.Deadlines
              from task in db.Tasks
              where deadline.ClosedOn == null && deadline.TaskId == task.Id
              select new Dated { Task = task, Deadline = deadline };

    private IQueryable<Dated> WithoutDeadline() =>
        from task in db.Tasks
        where !db.Deadlines.Any(deadline => deadline.TaskId == task.Id && deadline.ClosedOn == null)
        select new Dated { Task = task, Deadline = null };

    /// <summary>The cases that a reference or a part of one can mean; a whole one is looked up, since that is what people paste.</summary>
    private Task<List<Guid>> CasesAsync(string reference, CancellationToken cancellationToken)
    {
        const int most = 500;
        var found = CaseReference.IsValid(reference)
            ? db.Cases.Where(row => row.Reference == reference)
            : db.Cases.Where(row => row.Reference.Contains(reference)).OrderBy(row => row.Reference).Take(most);
        return found.Select(row => row.Id).ToListAsync(cancellationToken);
    }

    private IQueryable<Dated> Visible(IQueryable<Dated> pairs, InboxQuestion question, IReadOnlyList<Guid>? cases, Away away)
    {
        var (me, service, roles) = (question.Person.Id, question.Person.ServiceId, question.Person.Roles);
        var (coordinators, others) = (away.Coordinators, away.Others);
        var open = pairs.Where(pair => pair.Task.State == TaskState.Open);
        if (cases is not null)
            open = open.Where(pair => cases.Contains(pair.Task.CaseId));
        return question.Tab switch
        {
            InboxTab.Mine when coordinators.Count == 0 && others.Count == 0 => open.Where(pair => pair.Task.AssigneeId == me),
            InboxTab.Mine => open.Where(pair => pair.Task.AssigneeId == me
                || (pair.Task.AssigneeId != null && !pair.Task.IsPersonal
                    && ((pair.Task.Role == StaffRole.Coordinator && coordinators.Contains(pair.Task.AssigneeId.Value))
                        || (pair.Task.Role != StaffRole.Coordinator && others.Contains(pair.Task.AssigneeId.Value))))),
            InboxTab.Unassigned => open.Where(pair => pair.Task.AssigneeId == null
                && (roles.Contains(pair.Task.Role) || (pair.Task.AlsoRole != null && roles.Contains(pair.Task.AlsoRole.Value)))
                && pair.Task.NotPersonId != me
                && (pair.Task.ServiceId == null || pair.Task.ServiceId == service)),
            _ when question.Person.Has(StaffRole.KeLeader) => open,
            _ => open.Where(pair => pair.Task.AssigneeId == me
                || (pair.Task.AssigneeId != null && !pair.Task.IsPersonal && pair.Task.NotPersonId != me
                    && ((pair.Task.Role == StaffRole.Coordinator && coordinators.Contains(pair.Task.AssigneeId.Value))
                        || (pair.Task.Role != StaffRole.Coordinator && others.Contains(pair.Task.AssigneeId.Value))))
                || (!pair.Task.IsPersonal && pair.Task.NotPersonId != me
                    && (roles.Contains(pair.Task.Role) || (pair.Task.AlsoRole != null && roles.Contains(pair.Task.AlsoRole.Value)))
                    && (pair.Task.ServiceId == null || pair.Task.ServiceId == service))
                || db.CasesOpenTo(me).Contains(pair.Task.CaseId)),
        };
    }

    private async Task<List<InboxRow>> ReadAsync(
        IQueryable<Dated> pairs, int skip, InboxQuestion question, Away away, CancellationToken cancellationToken)
    {
        var me = question.Person.Id;
        var read = await pairs
            .AsNoTracking()
            .Skip(skip)
            .Take(PageSize + 1)
            .Select(pair => new
            {
                pair.Task.Id,
                pair.Task.Texts,
                pair.Task.Role,
                pair.Task.AlsoRole,
                pair.Task.NotPersonId,
                pair.Task.ServiceId,
                pair.Task.IsPersonal,
                pair.Task.AssigneeId,
                pair.Task.CreatedAt,
                AssigneeName = db.Staff.Where(person => person.Id == pair.Task.AssigneeId).Select(person => person.Name).FirstOrDefault(),
                Case = db.Cases.Where(row => row.Id == pair.Task.CaseId)
                    .Select(row => new { row.Reference, row.Phase, row.Child }).First(),
                SeesCase = db.CasesOpenTo(me).Contains(pair.Task.CaseId),
                pair.Deadline,
            })
            .ToListAsync(cancellationToken);
        bool StandsIn(StaffRole role, Guid? assignee, bool isPersonal) =>
            assignee is { } absent && !isPersonal && (role == StaffRole.Coordinator ? away.Coordinators : away.Others).Contains(absent);
        return
        [
            .. read.Select(row => new InboxRow(
                row.Id, row.Texts, row.Role, row.ServiceId, row.Case.Reference, row.Case.Phase,
                row.SeesCase ? row.Case.Child.Name : null,
                row.AssigneeId, row.AssigneeName,
                row.Deadline is { } deadline ? new InboxDue(deadline.Kind, deadline.Due, deadline.OriginalDue, deadline.Paragraph, deadline.IsPaused) : null,
                row.CreatedAt,
                row.AssigneeId == me || StandsIn(row.Role, row.AssigneeId, row.IsPersonal)
                    || (!row.IsPersonal && row.NotPersonId != me
                        && (question.Person.Has(row.Role) || (row.AlsoRole is { } also && question.Person.Has(also)))
                        && (row.ServiceId is null || row.ServiceId == question.Person.ServiceId)),
                StandsIn(row.Role, row.AssigneeId, row.IsPersonal))),
        ];
    }

    private async Task<Away> AwayAsync(Guid standIn, CancellationToken cancellationToken)
    {
        var absences = await db.AwayToday().Where(row => row.CoordinatorStandInId == standIn || row.StandInId == standIn).ToListAsync(cancellationToken);
        return new Away(
            [.. absences.Where(row => row.CoordinatorStandInId == standIn).Select(row => row.StaffId)],
            [.. absences.Where(row => row.StandInId == standIn).Select(row => row.StaffId)]);
    }

    /// <summary>Those whose work the reader does today: as coordinators, and otherwise.</summary>
    private sealed record Away(List<Guid> Coordinators, List<Guid> Others);

    private sealed class Dated
    {
        public required HumanTask Task { get; init; }

        public required Deadline? Deadline { get; init; }
    }
}

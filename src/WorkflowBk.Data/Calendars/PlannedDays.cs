using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Data.Calendars;

/// <inheritdoc/>
internal sealed class PlannedDays(MunicipalityDb db) : IPlannedDays
{
    public async Task<IReadOnlyList<PlannedDay>> OfCaseAsync(Guid caseId, DateOnly from, CancellationToken cancellationToken) => InOrder(
    [
        .. await MeetingsAsync(row => row.CaseId == caseId, _ => true, from, cancellationToken),
        .. await TransitionsAsync(row => row.CaseId == caseId, from, cancellationToken),
        .. await MeasuresAsync(row => row.CaseId == caseId, from, cancellationToken),
        .. await TasksAsync(row => row.CaseId == caseId, from, cancellationToken),
    ]);

    public async Task<IReadOnlyList<PlannedDay>> OfPersonAsync(Guid personId, DateOnly from, CancellationToken cancellationToken)
    {
        var own = await db.Appointments
            .Where(row => row.CoordinatorId == personId && row.State == AppointmentState.InForce)
            .Select(row => row.CaseId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return InOrder(
        [
            // Who is asked stands inside the meeting: there are never more meetings to come than can be read.
            .. await MeetingsAsync(
                _ => true, row => own.Contains(row.CaseId) || row.Participants.Any(person => person.PersonId == personId && person.IsIn), from, cancellationToken),
            .. await TransitionsAsync(row => own.Contains(row.CaseId), from, cancellationToken),
            .. await MeasuresAsync(row => own.Contains(row.CaseId) || row.OwnerId == personId, from, cancellationToken),
            .. await TasksAsync(row => row.AssigneeId == personId, from, cancellationToken),
        ]);
    }

    private static List<PlannedDay> InOrder(IEnumerable<PlannedDay> days) =>
        [.. days.OrderBy(day => day.Day).ThenBy(day => day.From ?? TimeOnly.MinValue).ThenBy(day => day.Kind).ThenBy(day => day.Id)];

    private async Task<IEnumerable<PlannedDay>> MeetingsAsync(
        Expression<Func<Meeting, bool>> which, Func<Meeting, bool> isTheirs, DateOnly from, CancellationToken cancellationToken)
    {
        var since = OsloTime.At(from, TimeOnly.MinValue);
        var rows = await db.Meetings.AsNoTracking().Where(which)
            .Where(row => row.StartsAt >= since && row.State != MeetingState.Cancelled)
            .Join(db.Cases.AsNoTracking(), meeting => meeting.CaseId, theCase => theCase.Id, (meeting, theCase) => new { meeting, theCase.Reference })
            .ToListAsync(cancellationToken);
        return rows.Where(row => isTheirs(row.meeting) && row.meeting.Time is not null).Select(row => new PlannedDay(
            PlannedKind.Meeting, row.meeting.Id, row.meeting.CaseId, row.Reference, row.meeting.Time!.Day, row.meeting.Time.From, row.meeting.Time.Minutes,
            row.meeting.Time.Place, row.meeting.Purpose));
    }

    private async Task<IEnumerable<PlannedDay>> TransitionsAsync(
        Expression<Func<TransitionPlan, bool>> which, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = await db.TransitionPlans.AsNoTracking().Where(which)
            .Where(row => row.Day >= from && row.ClosedAt == null)
            .Join(db.Cases.AsNoTracking(), plan => plan.CaseId, theCase => theCase.Id, (plan, theCase) => new { plan.Id, plan.CaseId, plan.Day, plan.Kind, theCase.Reference })
            .ToListAsync(cancellationToken);
        return rows.Select(row => AllDay(PlannedKind.Transition, row.Id, row.CaseId, row.Reference, row.Day, row.Kind.ToString()));
    }

    private async Task<IEnumerable<PlannedDay>> MeasuresAsync(Expression<Func<Measure, bool>> which, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = await db.Measures.AsNoTracking().Where(which)
            .Where(row => row.Due >= from && row.State == MeasureState.Open)
            .Join(db.Cases.AsNoTracking(), measure => measure.CaseId, theCase => theCase.Id, (measure, theCase) => new { measure.Id, measure.CaseId, measure.Due, measure.What, theCase.Reference })
            .ToListAsync(cancellationToken);
        return rows.Select(row => AllDay(PlannedKind.Measure, row.Id, row.CaseId, row.Reference, row.Due, row.What));
    }

    /// <summary>A measure's own task says the same as the measure.</summary>
    private async Task<IEnumerable<PlannedDay>> TasksAsync(Expression<Func<HumanTask, bool>> which, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = await db.Tasks.AsNoTracking().Where(which)
            .Where(row => row.State == TaskState.Open && !db.Measures.Any(measure => measure.Id == row.SubjectId))
            .Join(db.Deadlines.AsNoTracking().Where(row => row.ClosedOn == null && row.Due >= from), task => task.Id, deadline => deadline.TaskId, (task, deadline) => new { task, deadline.Due })
            .Join(db.Cases.AsNoTracking(), row => row.task.CaseId, theCase => theCase.Id, (row, theCase) => new { row.task, row.Due, theCase.Reference })
            .ToListAsync(cancellationToken);
        return rows.Select(row => AllDay(PlannedKind.Task, row.task.Id, row.task.CaseId, row.Reference, row.Due, row.task.Texts.Title) with
        {
            Task = row.task.Texts,
            TaskType = row.task.Type,
        });
    }

    private static PlannedDay AllDay(PlannedKind kind, Guid id, Guid caseId, string reference, DateOnly day, string what) =>
        new(kind, id, caseId, reference, day, null, 0, "", what);
}

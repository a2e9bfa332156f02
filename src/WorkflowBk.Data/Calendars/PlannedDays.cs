using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Data.Calendars;

/// <inheritdoc/>
internal sealed class PlannedDays(MunicipalityDb db, RuleBook rules) : IPlannedDays
{
    public async Task<IReadOnlyList<PlannedDay>> OfCaseAsync(Guid caseId, DateOnly from, CancellationToken cancellationToken) => InOrder(
    [
        .. await MeetingsAsync(row => row.CaseId == caseId, _ => true, from, cancellationToken),
        .. await TransitionsAsync(row => row.CaseId == caseId, from, cancellationToken),
        .. await PlansAsync([caseId], from, cancellationToken),
        .. await ReviewsAsync([caseId], from, cancellationToken),
        .. await MeasuresAsync(row => row.CaseId == caseId, from, cancellationToken),
        .. await TasksAsync(row => row.CaseId == caseId, from, cancellationToken),
    ]);

    public async Task<IReadOnlyList<PlannedDay>> OfPersonAsync(Guid personId, DateOnly from, CancellationToken cancellationToken)
    {
        // Whoever steps in for a coordinator has those families' days beside their own, as long as it lasts.
        var coordinators = await db.CoordinatedForBy(personId).ToListAsync(cancellationToken);
        var own = await db.Appointments
            .Where(row => (row.CoordinatorId == personId || coordinators.Contains(row.CoordinatorId)) && row.State == AppointmentState.InForce)
            .Select(row => row.CaseId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return InOrder(
        [
            // Who is asked stands inside the meeting: there are never more meetings to come than can be read.
            .. await MeetingsAsync(
                _ => true, row => own.Contains(row.CaseId) || row.Participants.Any(person => person.PersonId == personId && person.IsIn), from, cancellationToken),
            .. await TransitionsAsync(row => own.Contains(row.CaseId), from, cancellationToken),
            .. await PlansAsync(own, from, cancellationToken),
            .. await ReviewsAsync(own, from, cancellationToken),
            .. await MeasuresAsync(row => own.Contains(row.CaseId) || row.OwnerId == personId, from, cancellationToken),
            .. await TasksAsync(
                row => row.AssigneeId == personId
                    || (row.Role == StaffRole.Coordinator && !row.IsPersonal && row.AssigneeId != null && coordinators.Contains(row.AssigneeId.Value)),
                from, cancellationToken),
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

    private async Task<IEnumerable<PlannedDay>> PlansAsync(IReadOnlyList<Guid> cases, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = await db.IndividualPlans.AsNoTracking()
            .Where(row => cases.Contains(row.CaseId) && row.EndedAt == null)
            .Join(db.Cases.AsNoTracking(), plan => plan.CaseId, theCase => theCase.Id, (plan, theCase) => new { plan, theCase.Reference })
            .ToListAsync(cancellationToken);
        return rows.Where(row => row.plan.NextLook >= from).Select(row => AllDay(
            PlannedKind.Plan, row.plan.Id, row.plan.CaseId, row.Reference, row.plan.NextLook!.Value, row.plan.Stage.ToString()));
    }

    /// <summary>The yearly day that no review has been raised for yet.</summary>
    private async Task<IEnumerable<PlannedDay>> ReviewsAsync(IReadOnlyList<Guid> cases, DateOnly from, CancellationToken cancellationToken)
    {
        if (rules.Find(ReviewRules.YearRule, from) is not { Period: { } year })
            return [];
        var followed = db.Appointments.AsNoTracking()
            .Where(row => cases.Contains(row.CaseId) && row.State == AppointmentState.InForce && !row.IsInterim).Select(row => row.CaseId);
        var appointments = await db.Appointments.AsNoTracking().Where(row => followed.Contains(row.CaseId))
            .Join(db.Cases.AsNoTracking(), row => row.CaseId, theCase => theCase.Id, (appointment, theCase) => new { appointment, theCase.Reference })
            .ToListAsync(cancellationToken);
        var raised = (await db.YearlyReviews.Where(row => cases.Contains(row.CaseId)).Select(row => new { row.CaseId, row.Day }).ToListAsync(cancellationToken))
            .ToLookup(row => row.CaseId, row => row.Day);
        var before = from.AddDays(-1);
        return
        [
            .. from row in appointments
               group row.appointment by (row.appointment.CaseId, row.Reference) into family
               let day = ReviewRules.Next([.. family], year, raised[family.Key.CaseId].Append(before).Max())
               where day is not null
               select AllDay(PlannedKind.Review, family.Key.CaseId, family.Key.CaseId, family.Key.Reference, day.Value, ""),
        ];
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

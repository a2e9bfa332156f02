using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Reporting;
using WorkflowBk.Domain.Reviews;
using ReviewOutcome = WorkflowBk.Domain.Complaints.ReviewOutcome;

namespace WorkflowBk.Data.Reporting;

/// <summary>Counts one year. It reads each table once, and what it hands on names nobody.</summary>
public sealed partial class YearQuery(MunicipalityDb db, ReportSettings settings, TimeProvider clock)
{
    /// <summary>The first year there is anything to say about.</summary>
    public async Task<int> FirstYearAsync(CancellationToken cancellationToken) =>
        await db.Cases.OrderBy(row => row.OpenedAt).Select(row => (DateTimeOffset?)row.OpenedAt).FirstOrDefaultAsync(cancellationToken) is { } first
            ? OsloTime.DateIn(first).Year
            : clock.Today().Year;

    public async Task<YearFigures> ReadAsync(int year, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        YearSpan span = new(year, today);
        var cases = await db.Cases.AsNoTracking()
            .Select(row => new CaseLine(row.Id, row.OpenedAt, row.ClosedAt, row.Child, row.Decision, row.PreviousDecisions))
            .ToListAsync(cancellationToken);
        var appointments = await (
                from row in db.Appointments.AsNoTracking()
                join person in db.Staff on row.CoordinatorId equals person.Id
                where row.InForceSince != null
                select new AppointmentLine(
                    row.CaseId, row.Kind, row.HoursPerWeek, row.InForceSince!.Value, row.EndedAt, row.IsInterim,
                    db.Services.Where(service => service.Id == person.ServiceId).Select(service => service.Sector).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var held = appointments.Where(row => row.IsHeldOn(span.AsOf)).ToList();
        var lasting = held.Where(row => !row.IsInterim).GroupBy(row => row.CaseId).Select(group => group.MaxBy(row => row.Since)!).ToList();
        var inForceNow = appointments.Where(row => !row.IsInterim && row.IsHeldOn(today)).Select(row => row.CaseId).ToHashSet();
        var registered = await db.Coordinators.AsNoTracking().Select(row => new { row.HoursPerWeek, row.LastDay }).ToListAsync(cancellationToken);
        var present = registered.Where(row => !(row.LastDay < span.AsOf)).ToList();
        return new YearFigures(year, span.AsOf)
        {
            Held = new HeldFigures(
                lasting.Count, Parts<CoordinatorKind>(lasting.Select(row => row.Kind)), SmallNumbers.Hide(held.Count(row => row.IsInterim))),
            Inquiries = cases.Count(row => span.Has(row.OpenedAt)),
            Decisions = Parts<DecisionOutcome>(
                cases.SelectMany(row => row.Decisions).Where(decision => span.Has(decision.DecidedAt)).Select(decision => decision.Outcome)),
            Waiting = Waiting(cases, appointments, inForceNow, span),
            Complaints = await ComplaintsAsync(span, cancellationToken),
            Changes = await ChangesAsync(span, cancellationToken),
            Transitions = await TransitionsAsync(span, cancellationToken),
            Measures = await MeasuresAsync(span, today, cancellationToken),
            Reviews = await ReviewsAsync(span, cancellationToken),
            Time = new TimeFigures(present.Count, present.Sum(row => row.HoursPerWeek), held.Sum(row => row.Hours)),
            Ages = Ages(cases, lasting, span),
            Sectors = await SectorsAsync(span, lasting, cancellationToken),
            Agreements = [.. (await db.SectorAgreements.AsNoTracking().OrderBy(row => row.Sector).ThenBy(row => row.Name).ToListAsync(cancellationToken)).Where(row => row.EndedOn is null)],
        };
    }

    private WaitingFigures Waiting(List<CaseLine> cases, List<AppointmentLine> appointments, HashSet<Guid> inForceNow, YearSpan span)
    {
        var opened = cases.ToDictionary(row => row.Id, row => OsloTime.DateIn(row.OpenedAt));
        var days = appointments.Where(row => !row.IsInterim)
            .GroupBy(row => row.CaseId)
            .Select(group => (group.Key, First: group.Min(row => row.Since)))
            .Where(row => span.Has(row.First))
            .Select(row => OsloTime.DateIn(row.First).DayNumber - opened[row.Key].DayNumber)
            .Order()
            .ToList();
        var within = days.Count(count => count <= settings.AppointedWithinWeeks * 7);
        var hides = days.Count < SmallNumbers.Least;
        return new WaitingFigures(
            days.Count,
            hides ? null : Median(days),
            // Hidden from both sides: how many were not in time is as small a number as how many were.
            hides ? null : SmallNumbers.HideParts([within, days.Count - within])[0],
            settings.AppointedWithinWeeks,
            cases.Count(row => row.ClosedAt is null && !inForceNow.Contains(row.Id)));
    }

    private async Task<ComplaintFigures> ComplaintsAsync(YearSpan span, CancellationToken cancellationToken)
    {
        var complaints = (await db.Complaints.AsNoTracking().Select(row => new { row.RegisteredAt, row.Review, row.Appeal }).ToListAsync(cancellationToken))
            .Where(row => span.Has(row.RegisteredAt)).ToList();
        var parts = SmallNumbers.HideParts(
            [complaints.Count(row => row.Review?.Outcome == ReviewOutcome.Changed), complaints.Count(row => row.Review?.Outcome == ReviewOutcome.Forwarded)]);
        return new ComplaintFigures(
            SmallNumbers.Hide(complaints.Count), parts[0], parts[1],
            SmallNumbers.Hide(complaints.Count(row => row.Appeal?.Outcome is AppealOutcome.Changed or AppealOutcome.SentBack)));
    }

    private async Task<ChangeFigures> ChangesAsync(YearSpan span, CancellationToken cancellationToken)
    {
        var asked = (await db.Changes.AsNoTracking().Select(row => new { row.AskedAt, row.Facts }).ToListAsync(cancellationToken))
            .Where(row => span.Has(row.AskedAt)).ToList();
        var byFamily = asked.Count(row => row.Facts.AskedBy == ChangeAsker.Family);
        return new ChangeFigures(SmallNumbers.Hide(byFamily), SmallNumbers.Hide(asked.Count - byFamily));
    }

    private async Task<TransitionFigures> TransitionsAsync(YearSpan span, CancellationToken cancellationToken)
    {
        var plans = await db.TransitionPlans.AsNoTracking()
            .Where(row => row.DroppedReason == "")
            .Select(row => new { row.Id, row.Day, row.RaisedAt, row.Agreement })
            .ToListAsync(cancellationToken);
        var passed = plans.Where(row => row.Day >= span.First && row.Day <= span.AsOf).ToList();
        var mustBeReady = (await db.Measures.AsNoTracking()
                .Where(row => row.BeforeDayOne && row.State != MeasureState.Dropped)
                .Select(row => new { row.OriginId, row.SettledAt })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.OriginId, row => row.SettledAt);
        var late = passed.Count(plan => mustBeReady[plan.Id].Any(done => done is not { } at || OsloTime.DateIn(at) >= plan.Day));
        var planned = passed.Count(plan => plan.Agreement is { } agreement && OsloTime.DateIn(agreement.RecordedAt) < plan.Day);
        var parts = SmallNumbers.HideParts([passed.Count - late, late]);
        return new TransitionFigures(
            SmallNumbers.Hide(passed.Count), SmallNumbers.HideParts([planned, passed.Count - planned])[0], parts[0], parts[1], plans.Count(row => span.Has(row.RaisedAt)));
    }

    private async Task<MeasureFigures> MeasuresAsync(YearSpan span, DateOnly today, CancellationToken cancellationToken)
    {
        var due = await db.Measures.AsNoTracking()
            .Where(row => row.Due >= span.First && row.Due <= span.AsOf)
            .Select(row => new { row.Due, row.State, row.SettledAt })
            .ToListAsync(cancellationToken);
        var done = due.Where(row => row.State == MeasureState.Done).ToList();
        var inTime = done.Count(row => OsloTime.DateIn(row.SettledAt!.Value) <= row.Due);
        return new MeasureFigures(
            due.Count, inTime, done.Count - inTime, due.Count(row => row.State == MeasureState.Open && row.Due < today),
            due.Count(row => row.State == MeasureState.Dropped));
    }

    private async Task<ReviewFigures> ReviewsAsync(YearSpan span, CancellationToken cancellationToken)
    {
        var reviews = await db.YearlyReviews.AsNoTracking()
            .Where(row => row.Day >= span.First && row.Day <= span.AsOf)
            .Select(row => new { row.Findings })
            .ToListAsync(cancellationToken);
        var held = reviews.Select(row => row.Findings).OfType<ReviewFindings>().ToList();
        return new ReviewFigures(reviews.Count, held.Count, Parts<Domain.Reviews.ReviewOutcome>(held.Select(found => found.Outcome)));
    }

    private async Task<IReadOnlyList<SectorFigures>> SectorsAsync(YearSpan span, List<AppointmentLine> lasting, CancellationToken cancellationToken)
    {
        var services = await db.Services.AsNoTracking().Select(row => row.Sector).ToListAsync(cancellationToken);
        var reviews = await db.SectorReviews.AsNoTracking().Where(row => row.Year == span.Year).ToListAsync(cancellationToken);
        var names = services.Concat(reviews.Select(row => row.Sector)).Select(name => name.Trim()).Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture).ToList();
        var counts = lasting.GroupBy(row => row.Sector?.Trim() ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        var shown = SmallNumbers.HideParts([.. names.Select(name => counts.GetValueOrDefault(name))]);
        return
        [
            .. names.Select((name, index) =>
            {
                var findings = reviews.FirstOrDefault(row => string.Equals(row.Sector.Trim(), name, StringComparison.OrdinalIgnoreCase))?.Findings;
                return new SectorFigures(name, shown[index], findings?.HeldOn, findings?.MayHaveRight is { } may ? SmallNumbers.Hide(may) : null);
            }),
        ];
    }

    private static IReadOnlyList<Part<AgeGroup>> Ages(List<CaseLine> cases, List<AppointmentLine> lasting, YearSpan span)
    {
        var children = cases.ToDictionary(row => row.Id, row => row.Child);
        return Parts<AgeGroup>(lasting.Select(row => AgeGroups.Of(children[row.CaseId], span.AsOf)));
    }

    private static IReadOnlyList<Part<T>> Parts<T>(IEnumerable<T> all)
        where T : struct, Enum
    {
        var counts = all.CountBy(key => key).ToDictionary();
        var keys = Enum.GetValues<T>();
        var shown = SmallNumbers.HideParts([.. keys.Select(key => counts.GetValueOrDefault(key))]);
        return [.. keys.Select((key, index) => new Part<T>(key, shown[index]))];
    }

    private static int Median(List<int> ordered) => ordered.Count % 2 == 1
        ? ordered[ordered.Count / 2]
        : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2;
}

using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Reporting;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Data.Reporting;

/// <summary>
/// The figures of one year, for the report to the kommunalsjef. Whatever could point to a child is hidden here already, so that the
/// page and the spreadsheet hide the same. <c>null</c> is a number that is hidden.
/// </summary>
/// <param name="AsOf">The last day of the year, or today while it lasts: what stands, stands on that day.</param>
public sealed record YearFigures(int Year, DateOnly AsOf)
{
    public required HeldFigures Held { get; init; }

    public required int Inquiries { get; init; }

    public required IReadOnlyList<Part<DecisionOutcome>> Decisions { get; init; }

    public required WaitingFigures Waiting { get; init; }

    public required ComplaintFigures Complaints { get; init; }

    public required ChangeFigures Changes { get; init; }

    public required TransitionFigures Transitions { get; init; }

    public required MeasureFigures Measures { get; init; }

    public required ReviewFigures Reviews { get; init; }

    public required TimeFigures Time { get; init; }

    public required IReadOnlyList<Part<AgeGroup>> Ages { get; init; }

    public required IReadOnlyList<SectorFigures> Sectors { get; init; }

    public required IReadOnlyList<SectorAgreement> Agreements { get; init; }
}

/// <summary>A part of a whole; <paramref name="Count"/> is <c>null</c> when it is hidden.</summary>
public sealed record Part<T>(T Key, int? Count);

/// <summary>Families that have a coordinator.</summary>
public sealed record HeldFigures(int Families, IReadOnlyList<Part<CoordinatorKind>> ByKind, int? Interim);

/// <summary>How long it took, and who waits.</summary>
/// <param name="Appointed">Families that got their first coordinator in the year.</param>
/// <param name="MedianDays">From the inquiry to the appointment; <c>null</c> when there were too few to tell.</param>
/// <param name="WithinTarget">How many of them within the municipality's target; <c>null</c> when it is hidden.</param>
/// <param name="WaitingNow">Open cases without a coordinator.</param>
public sealed record WaitingFigures(int Appointed, int? MedianDays, int? WithinTarget, int TargetWeeks, int WaitingNow);

public sealed record ComplaintFigures(int? Received, int? Upheld, int? Forwarded, int? ChangedInAppeal);

public sealed record ChangeFigures(int? ByFamily, int? ByOthers);

/// <summary>Transitions whose first day came in the year.</summary>
/// <param name="Planned">With a plan that was agreed before the day.</param>
/// <param name="InTime">All that had to be in place before the day was.</param>
/// <param name="Late">Something was not.</param>
public sealed record TransitionFigures(int? Days, int? Planned, int? InTime, int? Late, int Raised);

/// <summary>Measures that were due in the year.</summary>
public sealed record MeasureFigures(int Due, int DoneInTime, int DoneLate, int NotDone, int Dropped);

/// <summary>Families' yearly reviews whose day came in the year.</summary>
public sealed record ReviewFigures(int Due, int Held, IReadOnlyList<Part<ReviewOutcome>> ByOutcome);

/// <summary>Hours a week.</summary>
/// <param name="SetAside">As the register says today: it keeps no earlier years.</param>
/// <param name="Used">Promised to families on the day.</param>
public sealed record TimeFigures(int Coordinators, decimal SetAside, decimal Used);

/// <summary>One sector.</summary>
/// <param name="Families">Families that have their coordinator there; <c>null</c> when it is hidden.</param>
/// <param name="HeldOn">The day of the year's meeting; <c>null</c> when it has not been held.</param>
/// <param name="MayHaveRight">Children who may have the right, as the meeting said; <c>null</c> when it is hidden or not held.</param>
public sealed record SectorFigures(string Sector, int? Families, DateOnly? HeldOn, int? MayHaveRight);

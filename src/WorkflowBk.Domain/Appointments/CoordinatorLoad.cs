namespace WorkflowBk.Domain.Appointments;

/// <summary>What a coordinator carries already: families held, and hours a week promised to them.</summary>
public sealed record CoordinatorLoad(int Families, decimal HoursPerWeek)
{
    public static CoordinatorLoad None { get; } = new(0, 0);

    /// <summary>Whoever is interim coordinator for a family carries it already, and does not carry it twice when chosen for good.</summary>
    /// <param name="interim">The family's interim appointment; <c>null</c> for none.</param>
    public CoordinatorLoad Without(Appointment? interim, Guid staffId) => interim?.CoordinatorId == staffId
        ? new CoordinatorLoad(Families - 1, HoursPerWeek - interim.HoursPerWeek)
        : this;
}

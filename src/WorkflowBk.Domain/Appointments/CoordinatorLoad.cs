namespace WorkflowBk.Domain.Appointments;

/// <summary>What a coordinator carries already: families held, and hours a week promised to them.</summary>
public sealed record CoordinatorLoad(int Families, decimal HoursPerWeek)
{
    public static CoordinatorLoad None { get; } = new(0, 0);
}

namespace WorkflowBk.Domain.Appointments;

/// <summary>Somebody who can be appointed, and the time that is set aside for it.</summary>
public sealed class Coordinator
{
    private Coordinator() { }

    public Coordinator(Guid staffId, CoordinatorKind kind, decimal hoursPerWeek, int maxFamilies, DateOnly? trainedOn)
    {
        StaffId = staffId;
        Change(kind, hoursPerWeek, maxFamilies, trainedOn);
    }

    public Guid StaffId { get; private set; }

    public CoordinatorKind Kind { get; private set; }

    /// <summary>Hours a week set aside for the role, all families together.</summary>
    public decimal HoursPerWeek { get; private set; }

    public int MaxFamilies { get; private set; }

    public DateOnly? TrainedOn { get; private set; }

    public void Change(CoordinatorKind kind, decimal hoursPerWeek, int maxFamilies, DateOnly? trainedOn)
    {
        Kind = kind;
        HoursPerWeek = hoursPerWeek;
        MaxFamilies = maxFamilies;
        TrainedOn = trainedOn;
    }
}

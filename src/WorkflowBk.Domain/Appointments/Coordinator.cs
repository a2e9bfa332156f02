using WorkflowBk.Domain.Common;

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

    /// <summary>Last day as a coordinator, for whoever leaves; <c>null</c> for all others. Nobody is given a new family then.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Leaves on a day; <c>null</c> when they stay after all.</summary>
    public Result LeaveOn(DateOnly? lastDay, DateOnly today)
    {
        if (lastDay < today)
            return new Problem("coordinator.leaves-in-the-past", nameof(LastDay));
        LastDay = lastDay;
        return Result.Ok;
    }

    public void Change(CoordinatorKind kind, decimal hoursPerWeek, int maxFamilies, DateOnly? trainedOn)
    {
        Kind = kind;
        HoursPerWeek = hoursPerWeek;
        MaxFamilies = maxFamilies;
        TrainedOn = trainedOn;
    }
}

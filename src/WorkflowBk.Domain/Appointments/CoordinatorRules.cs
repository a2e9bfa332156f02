using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Appointments;

/// <summary>What must hold for somebody who can be appointed. Each rule stands alone.</summary>
public static class CoordinatorRules
{
    /// <summary>Full time, in hours a week.</summary>
    public const decimal FullTime = 37.5m;

    private const int MostFamilies = 50;

    public static Result HasRole(StaffMember person) =>
        person.Has(StaffRole.Coordinator) ? Result.Ok : new Problem("coordinator.role-missing");

    /// <summary>A dedicated coordinator works in the coordinating unit (the hybrid-operative model); an operative one in a service.</summary>
    public static Result WorksWhereTheKindSays(CoordinatorKind? kind, Service? service) => kind switch
    {
        null => new Problem("coordinator.kind-missing", "Kind"),
        CoordinatorKind.Dedicated when service is not { IsCoordinatingUnit: true } => new Problem("coordinator.dedicated-outside-unit", "Kind"),
        CoordinatorKind.Operative when service is null => new Problem("coordinator.service-missing", "Kind"),
        _ => Result.Ok,
    };

    /// <summary>Hours and families are numbers that can be kept. None at all is an answer: takes no new families.</summary>
    public static Result HasTime(decimal? hoursPerWeek, int? maxFamilies) => Result.All(
        hoursPerWeek is >= 0 and <= FullTime ? Result.Ok : new Problem("coordinator.hours-invalid", "HoursPerWeek", FullTime),
        maxFamilies is >= 0 and <= MostFamilies ? Result.Ok : new Problem("coordinator.families-invalid", "MaxFamilies", MostFamilies));

    public static Result WasTrainedAlready(DateOnly? trainedOn, DateOnly today) =>
        trainedOn > today ? new Problem("coordinator.trained-later", "TrainedOn") : Result.Ok;
}

namespace WorkflowBk.Domain.People;

/// <summary>A time when somebody is away, and who does their work meanwhile. Why they are away is nobody's business.</summary>
/// <remarks>
/// Somebody who coordinates beside a post in a service has two sorts of work: a dedicated coordinator can step in for the families,
/// and only a colleague in the service for the rest.
/// </remarks>
public sealed class Absence
{
    private Absence() { }

    private Absence(Guid id, AbsencePlan plan, Guid registeredBy, DateTimeOffset registeredAt)
    {
        Id = id;
        StaffId = plan.StaffId;
        RegisteredBy = registeredBy;
        RegisteredAt = registeredAt;
        Change(plan);
    }

    public Guid Id { get; private set; }

    public Guid StaffId { get; private set; }

    /// <summary>First day away.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day away; <c>null</c> while nobody knows.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>
    /// Follows the families up in the coordinator's place while it lasts; the day after, the access is gone by itself.
    /// <c>null</c> for somebody who coordinates nobody, and where nobody can.
    /// </summary>
    public Guid? CoordinatorStandInId { get; private set; }

    /// <summary>Does all the other work, in the same way.</summary>
    public Guid? StandInId { get; private set; }

    public Guid RegisteredBy { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Makes an absence of a plan that has passed <see cref="AbsenceRules.Check"/>.</summary>
    public static Absence Of(Guid id, AbsencePlan checkedPlan, Guid registeredBy, DateTimeOffset registeredAt) =>
        new(id, checkedPlan, registeredBy, registeredAt);

    /// <summary>It lasts longer or shorter than was thought, or another does the work.</summary>
    /// <inheritdoc cref="Of"/>
    public void Change(AbsencePlan checkedPlan)
    {
        From = checkedPlan.From!.Value;
        Until = checkedPlan.Until;
        CoordinatorStandInId = checkedPlan.CoordinatorStandInId;
        StandInId = checkedPlan.StandInId;
    }

    /// <summary>Who does what the person would have done in a role; <c>null</c> for nobody.</summary>
    public Guid? StandInFor(StaffRole role) => role == StaffRole.Coordinator ? CoordinatorStandInId : StandInId;

    public bool IsOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>Whether it has any day in common with a span of days, either of which may be open at its end.</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) => !(Until < from) && !(until < From);

    /// <summary>Back earlier than planned: the day before is the last one away.</summary>
    /// <returns>False when it had not begun, so that nothing is left of it.</returns>
    public bool EndBefore(DateOnly backOn)
    {
        if (backOn <= From)
            return false;
        Until = backOn.AddDays(-1);
        return true;
    }
}

/// <summary>An absence as somebody writes it down.</summary>
/// <param name="CoordinatorStandInId">Who follows the families up that the person coordinates.</param>
/// <param name="StandInId">Who does the rest.</param>
public sealed record AbsencePlan(Guid StaffId, DateOnly? From, DateOnly? Until, Guid? CoordinatorStandInId, Guid? StandInId);

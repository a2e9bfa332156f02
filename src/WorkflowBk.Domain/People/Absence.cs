namespace WorkflowBk.Domain.People;

/// <summary>A time when somebody is away, and who does their work meanwhile. Why they are away is nobody's business.</summary>
public sealed class Absence
{
    private Absence() { }

    private Absence(Guid id, AbsencePlan plan, Guid registeredBy, DateTimeOffset registeredAt)
    {
        Id = id;
        StaffId = plan.StaffId;
        From = plan.From!.Value;
        Until = plan.Until;
        StandInId = plan.StandInId!.Value;
        RegisteredBy = registeredBy;
        RegisteredAt = registeredAt;
    }

    public Guid Id { get; private set; }

    public Guid StaffId { get; private set; }

    /// <summary>First day away.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day away; <c>null</c> while nobody knows.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Sees and does the work while it lasts; the day after, the access is gone by itself.</summary>
    public Guid StandInId { get; private set; }

    public Guid RegisteredBy { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Makes an absence of a plan that has passed <see cref="AbsenceRules.Check"/>.</summary>
    public static Absence Of(Guid id, AbsencePlan checkedPlan, Guid registeredBy, DateTimeOffset registeredAt) =>
        new(id, checkedPlan, registeredBy, registeredAt);

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
public sealed record AbsencePlan(Guid StaffId, DateOnly? From, DateOnly? Until, Guid? StandInId);

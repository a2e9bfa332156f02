using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Reporting;

/// <summary>How old a child is, as the report counts it.</summary>
public enum AgeGroup
{
    /// <summary>Expected, or the birth date is unknown.</summary>
    Unknown,
    UnderSchool,
    Primary,
    LowerSecondary,
    UpperSecondary,
    Adult,
}

/// <summary>Puts children into their groups.</summary>
public static class AgeGroups
{
    public static AgeGroup Of(Child child, DateOnly on) => child.AgeOn(on) switch
    {
        null => AgeGroup.Unknown,
        < 6 => AgeGroup.UnderSchool,
        < 13 => AgeGroup.Primary,
        < 16 => AgeGroup.LowerSecondary,
        < Child.AgeOfMajority => AgeGroup.UpperSecondary,
        _ => AgeGroup.Adult,
    };
}

namespace WorkflowBk.Domain.Capacity;

/// <summary>
/// What somebody carries, against what they have to carry it with. A family's weight is the scope of its need: the hours a week
/// that were agreed when the coordinator was appointed.
/// </summary>
/// <param name="Families">Families held, those on their way included.</param>
/// <param name="Hours">Hours a week promised to them.</param>
/// <param name="HoursSetAside">Hours a week set aside for the role.</param>
/// <param name="MaxFamilies">How many families at most.</param>
public readonly record struct Load(int Families, decimal Hours, decimal HoursSetAside, int MaxFamilies)
{
    private const int Full = 100;

    /// <summary>The heavier of time and number, in per cent; whoever has nothing set aside and holds a family is over.</summary>
    public int Percent => Math.Max(PercentOf(Hours, HoursSetAside), PercentOf(Families, MaxFamilies));

    public decimal HoursFree => HoursSetAside - Hours;

    public LoadLevel LevelWith(CapacitySettings settings) =>
        Percent > Full ? LoadLevel.Over
        : Families > 0 && Percent >= settings.WarnAtPercent ? LoadLevel.Near
        : LoadLevel.Fine;

    /// <summary>The same with one more family.</summary>
    public Load With(decimal hours) => With(1, hours);

    /// <summary>The same with more families, and the hours a week they ask for together.</summary>
    public Load With(int families, decimal hours) => this with { Families = Families + families, Hours = Hours + hours };

    /// <summary>Whether there is room for more families, and the hours a week they ask for together.</summary>
    public bool HasRoomFor(int families, decimal hours) => Hours + hours <= HoursSetAside && Families + families <= MaxFamilies;

    /// <summary>How many more families there is room for.</summary>
    public int RoomFor(CapacitySettings settings)
    {
        var byHours = settings.UsualHours > 0 ? (int)Math.Floor(Math.Max(HoursFree, 0) / settings.UsualHours) : int.MaxValue;
        return Math.Max(Math.Min(MaxFamilies - Families, byHours), 0);
    }

    private static int PercentOf(decimal part, decimal whole) =>
        part <= 0 ? 0
        : whole <= 0 ? int.MaxValue
        : (int)Math.Min(Math.Ceiling(part * Full / whole), int.MaxValue);
}

/// <summary>How heavy a load is.</summary>
public enum LoadLevel
{
    Fine,

    /// <summary>From the municipality's own threshold on: before it is too much.</summary>
    Near,

    Over,
}

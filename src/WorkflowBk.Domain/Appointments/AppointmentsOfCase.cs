namespace WorkflowBk.Domain.Appointments;

/// <summary>What is read out of all the appointments of one case.</summary>
public static class AppointmentsOfCase
{
    /// <summary>The interim appointment that is in force, or <c>null</c>.</summary>
    public static Appointment? Interim(this IEnumerable<Appointment> ofTheCase) =>
        ofTheCase.LastOrDefault(appointment => appointment is { IsCurrent: true, IsInterim: true });
}

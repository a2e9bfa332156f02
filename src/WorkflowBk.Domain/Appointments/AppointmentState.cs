namespace WorkflowBk.Domain.Appointments;

/// <summary>How far an appointment has come.</summary>
public enum AppointmentState
{
    /// <summary>Chosen by the coordinating unit; time and acceptance are still to come.</summary>
    Proposed,

    /// <summary>The leader has set time aside.</summary>
    TimeSetAside,

    /// <summary>The coordinator has said yes.</summary>
    Accepted,

    /// <summary>In force, with delegated authority.</summary>
    InForce,

    /// <summary>The leader or the coordinator said no.</summary>
    Declined,

    Ended,
}

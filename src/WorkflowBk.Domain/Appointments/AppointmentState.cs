namespace WorkflowBk.Domain.Appointments;

/// <summary>How far an appointment has come.</summary>
public enum AppointmentState
{
    /// <summary>Chosen by the coordinating unit; time and acceptance are still to come.</summary>
    Proposed,

    /// <summary>The leader says there is no time; the coordinating unit decides.</summary>
    Disputed,

    /// <summary>The leader has set time aside, or the unit has decided that it is.</summary>
    TimeSetAside,

    /// <summary>The coordinator has said yes.</summary>
    Accepted,

    /// <summary>In force, with delegated authority.</summary>
    InForce,

    /// <summary>The leader or the coordinator said no.</summary>
    Declined,

    Ended,
}

namespace WorkflowBk.Domain.Cases;

/// <summary>The five phases of the appointment process, and what comes after.</summary>
public enum CasePhase
{
    /// <summary>1. Forespørsel eller søknad.</summary>
    Inquiry = 1,

    /// <summary>2. Innledende vurdering.</summary>
    InitialAssessment = 2,

    /// <summary>3. Tverrfaglig utredning.</summary>
    Investigation = 3,

    /// <summary>4. Behandle saken.</summary>
    Decision = 4,

    /// <summary>5. Oppnevning.</summary>
    Appointment = 5,

    /// <summary>The process has ended.</summary>
    Completed = 6,
}

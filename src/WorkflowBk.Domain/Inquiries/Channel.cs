namespace WorkflowBk.Domain.Inquiries;

/// <summary>How an inquiry (<i>henvendelse</i>) reached the coordinating unit.</summary>
public enum Channel
{
    Web,
    Phone,
    DropIn,
    Letter,
    ServiceReferral,
    HealthWorkerReport,

    /// <summary>Handed over from the early-effort model (<i>Bedre tverrfaglig innsats</i>), level 2 or 3.</summary>
    BtiHandOver,

    /// <summary>The hospital's own coordinator for the child (spesialisthelsetjenesteloven § 2-5 c).</summary>
    HospitalCoordinator,
}

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
}

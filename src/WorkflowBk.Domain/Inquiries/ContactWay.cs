namespace WorkflowBk.Domain.Inquiries;

/// <summary>How somebody wants to be reached.</summary>
public enum ContactWay
{
    Phone,
    Email,
    Sms,
    Letter,
}

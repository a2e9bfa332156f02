namespace WorkflowBk.Domain.Inquiries;

/// <summary>Who the sender of an inquiry is to the child.</summary>
public enum SenderRelation
{
    Parent,
    YoungPerson,
    OtherRelative,
    Service,
    HealthWorker,
    Other,
}

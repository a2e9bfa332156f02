namespace WorkflowBk.Domain.Inquiries;

/// <summary>Whoever got in touch, and how to reach them. Either a phone number, an e-mail address or a postal address is held.</summary>
public sealed record Sender(
    string Name,
    SenderRelation Relation,
    ContactWay PreferredWay,
    string? Phone,
    string? Email,
    string? PostalAddress)
{
    /// <summary>Whether the family itself got in touch. Anybody else may notify, but cannot say yes on its behalf.</summary>
    public bool IsFamily => Relation is SenderRelation.Parent or SenderRelation.YoungPerson;
}

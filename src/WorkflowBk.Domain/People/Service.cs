namespace WorkflowBk.Domain.People;

/// <summary>A municipal or other public service around children: barnehage, skole, PPT, helsestasjon and so on.</summary>
public sealed class Service
{
    private Service() { }

    public Service(Guid id, string name, string sector, Guid? leaderId, bool isCoordinatingUnit)
    {
        Id = id;
        IsCoordinatingUnit = isCoordinatingUnit;
        Change(name, sector, leaderId);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Sector { get; private set; } = "";

    /// <summary>Its leader, who answers for its coordinators' time; <c>null</c> while the post is vacant.</summary>
    public Guid? LeaderId { get; private set; }

    /// <summary>True for the one that is the coordinating unit (<i>koordinerende enhet</i>, hol § 7-3).</summary>
    public bool IsCoordinatingUnit { get; private set; }

    public void Change(string name, string sector, Guid? leaderId)
    {
        Name = name;
        Sector = sector;
        LeaderId = leaderId;
    }
}

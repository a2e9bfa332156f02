namespace WorkflowBk.Web.Administration;

/// <summary>What is asked about a service.</summary>
public sealed class ServiceForm
{
    public string? Name { get; set; }

    public string? Sector { get; set; }

    public Guid? LeaderId { get; set; }
}

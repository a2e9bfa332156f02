namespace WorkflowBk.Web.Complaints;

/// <summary>The form as it is typed. All of it is text, so that nothing typed is lost when something cannot be understood.</summary>
public sealed class ComplaintModel
{
    public string? ReceivedOn { get; set; }

    public string? Way { get; set; }

    public string? Complainant { get; set; }

    public string? About { get; set; }

    public string? AsksFor { get; set; }

    public string? OwnWords { get; set; }

    public string? LearnedOn { get; set; }
}

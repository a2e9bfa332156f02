namespace WorkflowBk.Web.Contributions;

/// <summary>What somebody without an account types.</summary>
public sealed class AnswerForm
{
    public string? Name { get; set; }

    public string? Answer { get; set; }
}

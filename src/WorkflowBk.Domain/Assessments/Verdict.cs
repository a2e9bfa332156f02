namespace WorkflowBk.Domain.Assessments;

/// <summary>The answer to a condition: <i>ja</i>, <i>nei</i> or <i>uavklart</i>.</summary>
public enum Verdict
{
    Yes,
    No,
    Unclear,
}

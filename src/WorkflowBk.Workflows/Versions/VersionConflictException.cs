namespace WorkflowBk.Workflows.Versions;

/// <summary>Somebody else changed a workflow between our reading it and our storing it.</summary>
public sealed class VersionConflictException : Exception
{
    public VersionConflictException()
        : this("The workflow was changed meanwhile.") { }

    public VersionConflictException(string message)
        : base(message) { }

    public VersionConflictException(string message, Exception cause)
        : base(message, cause) { }
}

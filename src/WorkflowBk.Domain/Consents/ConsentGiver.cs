namespace WorkflowBk.Domain.Consents;

/// <summary>Who consents.</summary>
public enum ConsentGiver
{
    /// <summary>Whoever has parental responsibility, before the child is 16 (pbrl § 4-4).</summary>
    Guardians,

    /// <summary>The young person, from 16 (pbrl § 4-3).</summary>
    YoungPerson,

    /// <summary>Somebody else for a young person who cannot consent; the reason is kept (pbrl § 4-3 second paragraph).</summary>
    OnBehalf,
}

using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Consents;

/// <summary>Reads the consents of the cases that somebody still works with.</summary>
public interface IConsentQuery
{
    /// <summary>The next cases in the order of their ids, so that one can go through them all in parts.</summary>
    /// <param name="after">The last one before; <see cref="Guid.Empty"/> from the beginning.</param>
    Task<IReadOnlyList<ConsentsOfCase>> AfterAsync(Guid after, int max, CancellationToken cancellationToken);
}

/// <summary>One child's consents.</summary>
public sealed record ConsentsOfCase(Guid CaseId, Child Child, IReadOnlyList<Consent> Consents);

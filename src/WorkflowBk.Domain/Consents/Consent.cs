namespace WorkflowBk.Domain.Consents;

/// <summary>
/// A family's yes to sharing with one service: the main basis for asking it (fvl § 13 ff, hol § 12-1). A withdrawn consent
/// is kept, so that what was asked while it stood can be explained.
/// </summary>
/// <param name="GivenBy">Name of the person who gave it.</param>
/// <param name="ServiceId">The service that may be asked and told.</param>
/// <param name="Scope">Which kinds of information, in plain words.</param>
/// <param name="Until">Last day it holds; <c>null</c> while the case runs.</param>
public sealed record Consent(
    Guid Id,
    string GivenBy,
    Guid ServiceId,
    string Scope,
    DateOnly GivenOn,
    DateOnly? Until,
    DateOnly? WithdrawnOn)
{
    public bool CoversOn(DateOnly day) =>
        GivenOn <= day && (Until is null || day <= Until) && (WithdrawnOn is null || day < WithdrawnOn);
}

namespace WorkflowBk.Domain.Consents;

/// <summary>
/// A family's answer about sharing with one service: a yes is the main basis for asking it (fvl § 13 ff, hol § 12-1). A
/// withdrawn consent is kept, so that what was asked while it stood can be explained; so is a no, so that nobody asks again by
/// mistake.
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
    DateOnly? WithdrawnOn,
    ConsentAnswer Answer = ConsentAnswer.Yes)
{
    public bool CoversOn(DateOnly day) =>
        Answer == ConsentAnswer.Yes
        && GivenOn <= day && (Until is null || day <= Until) && (WithdrawnOn is null || day < WithdrawnOn);
}

/// <summary>What the family answered about one service.</summary>
public enum ConsentAnswer
{
    Yes,
    No,
}

namespace WorkflowBk.Domain.Consents;

/// <summary>
/// A family's answer about sharing with one service: a yes is the main basis for asking it (fvl § 13 ff, hol § 12-1). A
/// withdrawn consent is kept, so that what was asked while it stood can be explained; so is a no, so that nobody asks again by
/// mistake.
/// </summary>
/// <param name="GivenBy">Name of the person who gave it.</param>
/// <param name="ServiceId">The service that may be asked and told.</param>
/// <param name="Scope">Which kinds of information, in plain words.</param>
/// <param name="GivenOn">First day it holds.</param>
/// <param name="Until">Last day it holds; <c>null</c> while the case runs.</param>
/// <param name="By">In which capacity it was given.</param>
/// <param name="OnBehalfReason">Why somebody else consented for the young person; empty otherwise.</param>
/// <param name="SaidOn">The day it was said, when that was before it came to hold.</param>
/// <param name="LetRunOut">The family was asked, and lets it run out; <c>null</c> otherwise.</param>
public sealed record Consent(
    Guid Id,
    string GivenBy,
    Guid ServiceId,
    string Scope,
    DateOnly GivenOn,
    DateOnly? Until,
    DateOnly? WithdrawnOn,
    ConsentAnswer Answer = ConsentAnswer.Yes,
    ConsentGiver By = ConsentGiver.Guardians,
    string OnBehalfReason = "",
    DateOnly? SaidOn = null,
    ConsentRunOut? LetRunOut = null)
{
    /// <summary>Whether it holds on a day by its own terms. Whose word counts that day is for <see cref="ConsentRules"/> to say.</summary>
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

/// <summary>A consent that is not given anew.</summary>
/// <param name="SaidBy">Who in the family said so.</param>
/// <param name="RecordedBy">Who on the staff wrote it down.</param>
public sealed record ConsentRunOut(string SaidBy, DateOnly SaidOn, Guid RecordedBy);

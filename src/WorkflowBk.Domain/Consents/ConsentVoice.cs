using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Consents;

/// <summary>Who said yes: the parents until the child is 16, and from then on the young person (pbrl §§ 4-3 and 4-4).</summary>
/// <param name="Name">Who it was, by name.</param>
/// <param name="OnBehalfReason">Why somebody else consents for the young person; empty otherwise.</param>
public sealed record ConsentVoice(ConsentGiver By, string Name, string OnBehalfReason = "")
{
    /// <summary>Whether this is the one who may consent for the child on a day. An unknown age is no reason to pass the parents by.</summary>
    /// <param name="prefix">What the fields are called in the answer, e.g. <c>Voice.</c></param>
    public Result Check(Child child, DateOnly on, string prefix = "")
    {
        List<Problem> problems = [];
        if (By == ConsentGiver.Guardians && child.ConsentsOn(on))
            problems.Add(new Problem("consent.young-person", $"{prefix}{nameof(By)}", Child.ConsentAge));
        if (By != ConsentGiver.Guardians && child.AgeOn(on) < Child.ConsentAge)
            problems.Add(new Problem("consent.guardians", $"{prefix}{nameof(By)}", Child.ConsentAge));
        if (string.IsNullOrWhiteSpace(Name))
            problems.Add(new Problem("consent.name-missing", $"{prefix}{nameof(Name)}"));
        problems.AddRange(TextRules.NotTooLong(Name, $"{prefix}{nameof(Name)}").Problems);
        if (By == ConsentGiver.OnBehalf && string.IsNullOrWhiteSpace(OnBehalfReason))
            problems.Add(new Problem("consent.behalf-reason-missing", $"{prefix}{nameof(OnBehalfReason)}"));
        problems.AddRange(TextRules.NoteNotLonger(OnBehalfReason, $"{prefix}{nameof(OnBehalfReason)}").Problems);
        return Result.Fail(problems);
    }

    public ConsentVoice Trimmed() => new(By, Name.Trim(), By == ConsentGiver.OnBehalf ? OnBehalfReason.Trim() : "");
}

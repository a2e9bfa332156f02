using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Appointments;

/// <summary>
/// What else ties somebody who is chosen to the family and to the case (fvl § 6). Whoever is close to the family is never chosen.
/// Another role with the child, or somebody close among those who handle the case, is no hindrance by itself: it is said, weighed
/// and kept.
/// </summary>
/// <param name="IsCloseToFamily">Related to the child or its family, or close to them in another way.</param>
/// <param name="OtherRole">What else they are to the child, e.g. its teacher; <c>null</c> for nothing.</param>
/// <param name="RolesKeptApart">How the two roles are kept apart, and what the family says.</param>
/// <param name="CloseTo">Whom among those who handle the case they are close to; <c>null</c> for nobody, empty for somebody not yet named.</param>
/// <param name="WhyStill">Why they are chosen all the same.</param>
public sealed record CoordinatorTies(bool IsCloseToFamily, string? OtherRole, string RolesKeptApart, Guid? CloseTo, string WhyStill)
{
    public static CoordinatorTies None { get; } = new(false, null, "", null, "");

    /// <param name="chosen">Who is chosen.</param>
    /// <param name="chooser">Who chooses: somebody close to the one who is chosen leaves the choice to another.</param>
    /// <returns>
    /// <c>ties.family</c>, <c>ties.role-missing</c>, <c>ties.apart-missing</c>, <c>ties.who-missing</c>, <c>ties.chooser</c>, <c>ties.self</c>, <c>ties.why-missing</c> or
    /// <c>text.too-long</c>.
    /// </returns>
    public Result Check(Guid chosen, Guid chooser)
    {
        List<Problem> problems = [];
        if (IsCloseToFamily)
            problems.Add(new Problem("ties.family", nameof(IsCloseToFamily)));
        if (OtherRole is not null)
        {
            problems.AddRange(TextRules.Given(OtherRole, "ties.role-missing", nameof(OtherRole)).Problems);
            problems.AddRange(TextRules.NoteIsGiven(RolesKeptApart, "ties.apart-missing", nameof(RolesKeptApart)).Problems);
        }

        if (CloseTo is { } close)
        {
            problems.AddRange(
                close == Guid.Empty ? [new Problem("ties.who-missing", nameof(CloseTo))]
                : close == chooser ? [new Problem("ties.chooser", nameof(CloseTo))]
                : close == chosen ? [new Problem("ties.self", nameof(CloseTo))]
                : TextRules.NoteIsGiven(WhyStill, "ties.why-missing", nameof(WhyStill)).Problems);
        }

        return Result.Fail(problems);
    }

    /// <summary>As it is kept: <c>null</c> when nothing ties them.</summary>
    public CoordinatorTies? Tidy() => OtherRole is null && CloseTo is null && !IsCloseToFamily
        ? null
        : this with
        {
            OtherRole = OtherRole?.Trim(),
            RolesKeptApart = OtherRole is null ? "" : RolesKeptApart.Trim(),
            WhyStill = CloseTo is null ? "" : WhyStill.Trim(),
        };
}

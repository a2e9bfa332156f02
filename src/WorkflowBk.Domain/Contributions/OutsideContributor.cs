using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Contributions;

/// <summary>Somebody without an account who is asked, e.g. the family's doctor or the hospital's coordinator.</summary>
/// <param name="Role">What they are to the child, or where they work.</param>
/// <param name="Email">Where the one-time link is sent.</param>
public sealed record OutsideContributor(string Name, string Role, string Email)
{
    /// <summary>Whoever is asked can be told apart and reached.</summary>
    public Result Check() => Result.All(
        TextRules.Given(Name, "contribution.person-missing", nameof(Name)),
        TextRules.Given(Role, "contribution.role-missing", nameof(Role)),
        Email.Length > 0 && ContactDetails.IsEmail(Email) ? Result.Ok : new Problem("person.email-invalid", nameof(Email)));
}

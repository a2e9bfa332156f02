using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tasks;

/// <summary>What must hold for a task that is made beside the workflow.</summary>
public static class AdHocRules
{
    private static readonly StaffRole[] _ofTheUnit = [StaffRole.Caseworker, StaffRole.KeLeader];

    /// <summary>The roles a task can be for without naming a person: a coordinator comes onto a case by appointment only.</summary>
    public static IReadOnlyList<StaffRole> Roles { get; } =
        [StaffRole.Caseworker, StaffRole.KeLeader, StaffRole.Contributor, StaffRole.ServiceLeader];

    /// <summary>
    /// Whom it is for. A person comes with the role that sees least of the case, unless the unit's own people are meant: they
    /// answer for it.
    /// </summary>
    public static Result<TaskAudience> Audience(AdHocRequest request, StaffMember? person)
    {
        if (person is not null)
        {
            StaffRole[] order = [.. _ofTheUnit, StaffRole.Contributor, StaffRole.ServiceLeader, StaffRole.Coordinator];
            return order.Where(person.Has).Cast<StaffRole?>().FirstOrDefault() is { } role
                ? new TaskAudience(role, IsBound(role) ? person.ServiceId : null, person.Id)
                : new Problem("ad-hoc.not-with-cases", "PersonId", person.Name);
        }

        if (request.Role is not { } asked || !Roles.Contains(asked))
            return new Problem("ad-hoc.nobody-chosen", "PersonId");
        return IsBound(asked) && request.ServiceId is null
            ? new Problem("ad-hoc.service-missing", "ServiceId")
            : new TaskAudience(asked, IsBound(asked) ? request.ServiceId : null);
    }

    public static Result Texts(AdHocRequest request, DateOnly today) => Result.All(
        TextRules.Given(request.Title, "ad-hoc.title-missing", "Title"),
        TextRules.NoteIsGiven(request.Reason, "ad-hoc.reason-missing", "Reason"),
        request.Due < today ? new Problem("ad-hoc.due-past", "Due") : Result.Ok);

    /// <summary>
    /// Consent is the main basis for sharing (fvl § 13 ff, hol § 12-1): a task tells that there is a case, so a service the
    /// family has not agreed to gets none, unless the person is on the case already.
    /// </summary>
    public static Result MayKnow(TaskAudience audience, Case theCase, bool isOnCase, DateOnly today) =>
        isOnCase || _ofTheUnit.Contains(audience.Role)
            || (audience.ServiceId is { } service && theCase.MayShareWith(service, today))
            ? Result.Ok
            : new Problem("ad-hoc.no-consent", audience.PersonId is null ? "ServiceId" : "PersonId");

    private static bool IsBound(StaffRole role) => role is StaffRole.Contributor or StaffRole.ServiceLeader;
}

/// <summary>A task as somebody asks for it: for a person, or for a role, in a service where the role belongs to one.</summary>
public sealed record AdHocRequest(string? Title, string? Reason, Guid? PersonId, StaffRole? Role, Guid? ServiceId, DateOnly? Due);

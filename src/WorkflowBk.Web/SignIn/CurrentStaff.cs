using System.Security.Claims;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.SignIn;

/// <summary>The person who is signed in.</summary>
internal sealed class CurrentStaff(IHttpContextAccessor http, IStaffDirectory staff)
{
    private StaffMember? _person;

    /// <summary>Their id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the page lacks its policy.</exception>
    public Guid Id => Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        ? id
        : throw new InvalidOperationException("Nobody is signed in.");

    /// <inheritdoc cref="Id"/>
    public async Task<StaffMember> GetAsync(CancellationToken cancellationToken) =>
        _person ??= await staff.FindAsync(Id, cancellationToken)
            ?? throw new InvalidOperationException($"The account {Id} is nobody on the staff.");
}

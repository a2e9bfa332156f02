namespace WorkflowBk.Domain.People;

/// <summary>What an administrator writes about a person on the staff.</summary>
/// <param name="Email">What the person signs in with.</param>
public sealed record StaffDetails(
    string? Name, string? Title, string? Email, string? Phone, Guid? ServiceId, IReadOnlyCollection<StaffRole> Roles);

using Microsoft.AspNetCore.Identity;

namespace WorkflowBk.Data.Accounts;

/// <summary>How a staff member signs in. Its id is the staff member's.</summary>
public sealed class Account : IdentityUser<Guid>;

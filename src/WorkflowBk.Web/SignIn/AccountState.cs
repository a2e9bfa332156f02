using WorkflowBk.Data.Accounts;

namespace WorkflowBk.Web.SignIn;

/// <summary>Whether somebody can sign in.</summary>
public enum AccountState
{
    /// <summary>No password has been set yet.</summary>
    Invited,

    Open,

    /// <summary>An administrator has closed it.</summary>
    Closed,
}

internal static class AccountStates
{
    /// <summary>Closed until somebody opens it; a lockout after wrong passwords ends by itself.</summary>
    public static readonly DateTimeOffset ClosedUntil = ClosedAccounts.Until;

    public static bool IsClosed(this Account account) => account.LockoutEnd >= ClosedUntil;

    public static AccountState State(this Account account) =>
        account.IsClosed() ? AccountState.Closed : account.PasswordHash is null ? AccountState.Invited : AccountState.Open;
}

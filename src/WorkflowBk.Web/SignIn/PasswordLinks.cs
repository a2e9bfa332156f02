using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using WorkflowBk.Data.Accounts;

namespace WorkflowBk.Web.SignIn;

/// <summary>
/// One-time links that set a password: the first administrator's, an invitation, or a new one for somebody who has forgotten
/// theirs. A link is worth nothing once a password has been set, and after <see cref="Lifetime"/>.
/// </summary>
internal sealed class PasswordLinks(UserManager<Account> accounts)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Page = "/konto/passord";

    /// <summary>The link's path and query; the host is put before it by whoever knows it.</summary>
    public async Task<string> CreateAsync(Account account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return $"{Page}?bruker={account.Id:N}&kode={WebEncoders.Base64UrlEncode(Convert.FromBase64String(token))}";
    }

    /// <summary>Whose link it is; <c>null</c> when it has been used, is too old, or was never ours.</summary>
    public async Task<Account?> FindAsync(string? user, string? code)
    {
        if (!Guid.TryParseExact(user, "N", out var id) || Token(code) is not { } token
            || await accounts.FindByIdAsync(id.ToString()) is not { } account || account.IsClosed())
        {
            return null;
        }

        var valid = await accounts.VerifyUserTokenAsync(
            account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token);
        return valid ? account : null;
    }

    /// <summary>Sets the password and uses the link up.</summary>
    public async Task<bool> UseAsync(Account account, string code, string password)
    {
        if (Token(code) is not { } token || !(await accounts.ResetPasswordAsync(account, token, password)).Succeeded)
            return false;
        // Whoever was locked out by too many attempts has just shown who they are.
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return true;
    }

    private static string? Token(string? code)
    {
        try
        {
            // The token is base 64 already, with characters that an address cannot carry.
            return string.IsNullOrEmpty(code) ? null : Convert.ToBase64String(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
